package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
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

    /**
     * What the snippet says. A copy of a desk may still name the original in what it gives for embedding.
     *
     * @throws ChannelTrouble when it names no chat, or one that comes from a host of production
     */
    Snippet chat() {
        Snippet chat = Snippet.of(snippet);
        Optional.of(chat.base())
                .filter(base -> !base.isEmpty())
                .flatMap(base -> safety.closing(URI.create(base)))
                .ifPresent(named -> {
                    throw new ChannelTrouble(
                            "The desk %s has its chat loaded from %s, and roundtrip.production.hosts names '%s': no page with it is visited. Correct the desk's FRONTEND_URL."
                                    .formatted(desk, chat.base(), named));
                });
        return chat;
    }

    /** Another inbox of the same desk. */
    ChatAccess of(String otherSnippet) {
        return new ChatAccess(desk, otherSnippet, reach, throttled, pageHost, Optional.empty(), safety);
    }
}
