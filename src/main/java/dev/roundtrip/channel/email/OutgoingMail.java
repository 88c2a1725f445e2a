package dev.roundtrip.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps the Message-ID it was given; Jakarta Mail would put its own in. */
final class OutgoingMail extends MimeMessage {
    private final String id;

    /**
     * An empty mail.
     *
     * @param id its Message-ID without angle brackets
     */
    OutgoingMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    String id() {
        return id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
