package dev.roundtrip.channel.webchat;

import java.net.URI;

/**
 * One customer's visit to the shop.
 *
 * @param name the customer's name
 * @param tag by which the shop knows the customer
 * @param page the shop's page under a host name of this customer's own
 * @param desk where the widget comes from
 */
record Visit(String name, String tag, URI page, URI desk) {
    /** The address that is given where the chat's form asks for one; mail can't be delivered there. */
    String email() {
        return tag.toLowerCase(java.util.Locale.ROOT) + "@visitor.invalid";
    }
}
