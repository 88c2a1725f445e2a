package dev.roundtrip.channel.webchat;

import dev.roundtrip.config.Safety;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The chat under test and how it is come by.
 *
 * @param desk the address of the desk, where the widget comes from
 * @param snippet {@code web_widget_script} of the inbox
 * @param reach how the desk is reached
 * @param throttled whether the desk may hold off who asks too often
 * @param pageHost the host name by which browsers elsewhere reach this machine; empty for browsers of this machine
 * @param shop a page of the real shop that holds the chat too
 * @param safety where no browser may lead
 */
public record ChatAccess(
        URI desk, String snippet, Reach reach, boolean throttled, String pageHost, Optional<URI> shop, Safety safety) {

    /** Straight ahead, with a browser of this machine, on a desk that holds nobody off. */
    public static ChatAccess plain(URI desk, String snippet) {
        return new ChatAccess(desk, snippet, Reach.plain(), false, "", Optional.empty(), new Safety("", List.of()));
    }

    /** Another inbox of the same desk. */
    ChatAccess of(String otherSnippet) {
        return new ChatAccess(desk, otherSnippet, reach, throttled, pageHost, Optional.empty(), safety);
    }
}
