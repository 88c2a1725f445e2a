package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One customer's mail program. */
final class EmailChannel implements CustomerChannel {
    private final String name;
    private final String address;
    private final MailAccess access;
    private final Outbox outbox;
    private final Composer composer;
    private final Postbox postbox;
    private final MailboxWatch watch;
    private final ExchangeLog log;
    private final Clock clock;

    EmailChannel(
            String name,
            String address,
            MailAccess access,
            Outbox outbox,
            Composer composer,
            Postbox postbox,
            MailboxWatch watch,
            ExchangeLog log,
            Clock clock) {
        this.name = name;
        this.address = address;
        this.access = access;
        this.outbox = outbox;
        this.composer = composer;
        this.postbox = postbox;
        this.watch = watch;
        this.log = log;
        this.clock = clock;
        watch.add(postbox);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String identity() {
        return address;
    }

    @Override
    public Receipt send(Draft draft) {
        OutgoingMail mail = draft.replyTo()
                .map(arrival -> composer.answer(answered(arrival), draft))
                .orElseGet(() -> composer.opening(access.deskAddress(), draft));
        keep(mail);
        Outbox.Taken taken = outbox.hand(mail);
        return new Receipt(mail.id(), taken.sent(), taken.accepted(), taken.by(), mail.id());
    }

    private Mail answered(Arrival arrival) {
        return postbox.mail(arrival.id())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s can't answer mail %s: it did not arrive at %s.".formatted(name, arrival.id(), address)));
    }

    private void keep(OutgoingMail mail) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            mail.writeTo(source);
            String title = "Mail sent by " + name + ": " + mail.getSubject();
            log.add(new Exchange(clock.instant(), Exchange.Kind.MAIL, title, "message/rfc822", source.toByteArray()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The mail could not be written down before it was sent.", unwritable);
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("The mail could not be written down before it was sent.", unwritable);
        }
    }

    @Override
    public String answersTo(Arrival arrival) {
        return answered(arrival).replyTo();
    }

    @Override
    public Optional<Stop> lost(Receipt receipt) {
        return postbox.lost(receipt.id(), access.deskAddress());
    }

    /** {@inheritDoc} The mailbox is asked, its spam folder included, and what mail servers have sent back. */
    @Override
    public List<Trace> traces(Miss miss) {
        return new MailWitness(access, address).traces(miss);
    }

    @Override
    public Source<Arrival> arrivals() {
        return postbox;
    }

    @Override
    public void portray(Moment moment) {
        // A mailbox has no look of its own: the mails themselves are in the evidence already.
    }

    @Override
    public void close() {
        // Nothing to give back: the address was this customer's alone, and what comes late is still read.
    }
}
