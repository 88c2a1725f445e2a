package dev.roundtrip.channel.email;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Stop;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mails for one customer, out of a mailbox that many share. */
final class Postbox implements Source<Arrival> {
    private final String name;
    private final String address;
    private final ExchangeLog log;
    private final MailboxWatch watch;
    private final Sightings<Mail> mails = new Sightings<>();
    private final List<Bounce> bounces = new CopyOnWriteArrayList<>();

    /** An empty one, of the mailbox that is watched there. */
    Postbox(String name, String address, ExchangeLog log, MailboxWatch watch) {
        this.name = name;
        this.address = address;
        this.log = log;
        this.watch = watch;
    }

    /** Keeps a mail if it is for this customer. */
    void offer(Mail mail, Instant at) throws MessagingException, IOException {
        if (mail.addressees().contains(address)) {
            log.add(new Exchange(
                    at,
                    Exchange.Kind.MAIL,
                    "Mail received by " + name + ": " + mail.subject(),
                    "message/rfc822",
                    mail.source()));
            mails.add(mail, at);
            Bounce.of(mail).ifPresent(bounces::add);
        }
    }

    /**
     * Why a mail that this customer sent to the desk will never arrive, when a mail server has sent it back. What comes back
     * from the desk's side is the desk's; that the sender is not let in is the set-up's.
     */
    Optional<Stop> lost(String id, String deskAddress) {
        return bounces.stream()
                .filter(bounce -> bounce.about(id))
                .findFirst()
                .map(bounce -> new Stop(
                        "A mail server sent %s's mail %s back: \"%s\". Do as its reason says."
                                .formatted(name, id, bounce.reason()),
                        !bounce.fromDesk(deskAddress)));
    }

    /** The mail behind an arrival. */
    Optional<Mail> mail(String id) {
        return mails.sightings().stream()
                .map(Sighting::what)
                .filter(mail -> mail.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Sighting<Arrival>> sightings() {
        String place = name + "'s mailbox"
                + watch.manner().map(manner -> ", " + manner).orElse("");
        return mails.sightings().stream()
                .map(seen -> new Sighting<>(seen.what().arrival(place), seen.at()))
                .toList();
    }

    @Override
    public Optional<String> trouble() {
        return watch.trouble();
    }

    @Override
    public boolean blind() {
        return watch.blind();
    }
}
