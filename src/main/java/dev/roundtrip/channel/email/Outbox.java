package dev.roundtrip.channel.email;

import java.time.Clock;
import java.time.Instant;

/** Where customers' mail is handed over. */
interface Outbox {
    /**
     * Shows that mail could be sent, and sends none.
     *
     * @throws dev.roundtrip.channel.ChannelTrouble when it could not
     */
    void prove();

    /**
     * Sends a mail and returns when it was taken.
     *
     * @throws dev.roundtrip.channel.ChannelTrouble when it was not
     */
    Taken hand(OutgoingMail mail);

    /** The mail server, or the desk's ingress where that is named. */
    static Outbox of(MailAccess access, Clock clock) {
        return access.ingress()
                .map(desk -> (Outbox) new IngressOutbox(desk, access, clock))
                .orElseGet(() -> new SmtpOutbox(access, clock));
    }

    /**
     * That somebody has a mail.
     *
     * @param sent just before it was given away
     * @param accepted when they had said yes to the whole mail
     * @param by who they are and what they said
     */
    record Taken(Instant sent, Instant accepted, String by) {}
}
