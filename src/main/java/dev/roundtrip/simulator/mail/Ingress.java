package dev.roundtrip.simulator.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The relay ingress of a desk and the password of its user {@code actionmailbox}. */
public record Ingress(URI desk, String password) {
    URI address() {
        return desk.resolve("/rails/action_mailbox/relay/inbound_emails");
    }

    String authorization() {
        byte[] credentials = ("actionmailbox:" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String toString() {
        return address().toString();
    }
}
