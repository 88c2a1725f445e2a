package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Probed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at each part of the way of mail by itself, so that what is broken there can be told apart. Each on connections of its own. */
public final class MailProbes {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration REST = Duration.ofSeconds(1);

    private final MailAccess access;
    private final MailAccess quick;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Bounded bounded;

    /**
     * Looks at nothing yet. What is bounded takes the times of {@code access}, or 4 s where those are longer.
     *
     * @param ids unique words for Message-IDs and addresses: letters and digits
     */
    public MailProbes(MailAccess access, Clock clock, Supplier<String> ids) {
        Duration connect = shorter(access.times().connect(), CONNECT);
        this.access = access;
        this.quick = access.within(connect, shorter(access.times().answer(), ANSWER));
        this.clock = clock;
        this.ids = ids;
        this.bounded = new Bounded(connect.plus(REST));
    }

    /**
     * Whether mail can be handed over for the desk and for a customer: connects, logs in, names sender and recipients, and
     * takes it back. No mail is sent. With the desk's ingress in place of a mail server, whether that would take one. At
     * most 5 s.
     *
     * @throws ChannelTrouble when it can't
     */
    public Probed sending() {
        if (access.ingress().isPresent()) {
            String place = "the desk's relay ingress " + access.ingress().get().address();
            return bounded.look(place, () -> {
                Outbox.of(quick, clock).prove();
                return Probed.of(place + " lets the suite post mail; the way there is not proved");
            });
        }
        return bounded.look(
                "SMTP server " + MailTrouble.where(access.smtp()), () -> new SendingProbe(quick, ids.get()).look());
    }

    /**
     * Whether the customers' mailbox can be read and has room: connects, logs in, opens the folder, asks for its quota
     * where the server tells it (RFC 9208). At most 5 s.
     *
     * @throws ChannelTrouble when it can't, or is full
     */
    public Probed mailbox() {
        return bounded.look("IMAP server " + MailTrouble.where(access.imap()), () -> new MailboxProbe(quick).look());
    }

    /**
     * Whether a mail from one customer to another arrives as it was sent: at its address, with its From and its Message-ID,
     * and not among spam. It is deleted afterwards, and so is what came back of it.
     *
     * @param runId by which {@link MailSweep} knows a mail that comes too late
     * @param limit for the way, from the handing over; connecting and deleting are bounded by the times of the servers
     * @return how long it took and what is to be remarked; empty where mail is posted to the desk's ingress: nothing loops
     * @throws ChannelTrouble when it does not
     */
    public Optional<Looped> loop(String runId, Duration limit) {
        return access.ingress().isPresent()
                ? Optional.empty()
                : Optional.of(new MailLoop(access, clock, LoopMail.of(access, clock, ids, runId), limit).run());
    }

    /**
     * A mail that came round.
     *
     * @param took from the handing over until it was seen, which is a look later at most
     * @param remark what of it could not be taken away, and what to do; empty when nothing is left
     */
    public record Looped(Duration took, Optional<String> remark) {}

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
