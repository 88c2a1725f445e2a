package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.net.http.HttpClient;
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
 * @param reach how the desk is reached, as the visitor's browser does
 * @param session by which the desk knows the visitor before the page is loaded; empty for somebody who was never there
 */
record Visit(
        String name, String tag, Optional<String> address, URI page, URI desk, Reach reach, Optional<String> session) {

    /** Somebody who was never there, straight ahead. */
    Visit(String name, String tag, Optional<String> address, URI page, URI desk) {
        this(name, tag, address, page, desk, Reach.plain(), Optional.empty());
    }

    /** The same with a session that the desk has given. */
    Visit resuming(String given) {
        return new Visit(name, tag, address, page, desk, reach, Optional.of(given));
    }

    VisitorApi api() {
        return new VisitorApi(desk, http());
    }

    /** Asks the desk as the visitor's browser would. */
    HttpClient http() {
        return Web.client(reach);
    }

    /** By which the shop knows the customer: a signed-in one is the same person at every visit. */
    String identifier() {
        return address.orElse(tag);
    }

    /** The address that is given where the chat's form asks for one; a stranger's can't be written to. */
    String email() {
        return address.orElseGet(() -> tag.toLowerCase(Locale.ROOT) + "@visitor.invalid");
    }
}
