package dev.roundtrip.channel.email;

import dev.roundtrip.config.Secret;
import java.net.URI;

/**
 * The desk's relay ingress, where the suite posts mail itself.
 *
 * @param desk the desk's address
 * @param password what the desk knows as RAILS_INBOUND_EMAIL_PASSWORD
 */
public record IngressAccess(URI desk, Secret password) {
    private static final String PATH = "/rails/action_mailbox/relay/inbound_emails";

    /** Where mail is posted. */
    URI address() {
        return URI.create(desk.toString().replaceAll("/+$", "") + PATH);
    }
}
