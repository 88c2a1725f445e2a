package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Line;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** E-mail for the customers of a run: one mailbox, read on one connection; everybody has an address of their own in it. */
public final class EmailLine implements Line {
    private final MailAccess access;
    private final Clock clock;
    private final Supplier<String> ids;
    private Outbox outbox;
    private MailboxWatch watch;
    private ChannelTrouble broken;
    private boolean closed;

    /**
     * A line that connects when the first customer does.
     *
     * @param ids unique words for Message-IDs: letters, digits, dots and hyphens
     */
    public EmailLine(MailAccess access, Clock clock, Supplier<String> ids) {
        this.access = access;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public synchronized CustomerChannel connect(String name, String tag, ExchangeLog log) {
        prove();
        String address = access.customerAddress().of(name, tag);
        Composer composer = new Composer(name, address, clock, ids);
        Postbox postbox = new Postbox(name, address, log, watch);
        return new EmailChannel(name, address, access, outbox, composer, postbox, watch, log, clock);
    }

    @Override
    public synchronized void prove() {
        if (closed) {
            throw new IllegalStateException("The e-mail line is closed: no customer can connect after the run's end.");
        }
        if (broken != null) {
            throw new ChannelTrouble(broken.why(), broken.getMessage(), broken);
        }
        if (watch != null) {
            return;
        }
        try {
            outbox = Outbox.of(access, clock);
            outbox.prove();
            watch = MailboxWatch.begin(access, clock);
        } catch (ChannelTrouble trouble) {
            broken = trouble;
            throw trouble;
        }
    }

    /** {@inheritDoc} Says what of the way is not proved, and how late a mail can be seen. */
    @Override
    public synchronized String manner() {
        String ready = access.ingress()
                .map(desk -> "ready; mail is posted to the desk's ingress, the way there is not proved")
                .orElse("ready");
        return Optional.ofNullable(watch)
                .flatMap(MailboxWatch::manner)
                .map(manner -> ready + ", " + manner)
                .orElse(ready);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
    }
}
