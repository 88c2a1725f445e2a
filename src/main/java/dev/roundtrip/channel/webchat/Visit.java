package dev.roundtrip.channel.webchat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * One customer's visit to the shop.
 *
 * @param name the customer's name
 * @param tag unique to the visit
 * @param address the e-mail address with which the customer has signed in at the shop; empty for a stranger
 * @param page the shop's page under a host name of this customer's own
 * @param desk where the widget comes from
 */
record Visit(String name, String tag, Optional<String> address, URI page, URI desk) {
    /** By which the shop knows the customer: a signed-in one is the same person at every visit. */
    String identifier() {
        return address.orElse(tag);
    }

    /** The address that is given where the chat's form asks for one; a stranger's can't be written to. */
    String email() {
        return address.orElseGet(() -> tag.toLowerCase(Locale.ROOT) + "@visitor.invalid");
    }
}
