package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages on which a run shows the chat, each with what an inbox's allowed domains must hold to let it. */
final class HostPages {
    // A page of ours has another free port in each run.
    private static final int ANY_PORT = 49_152;

    private final Map<URI, String> pages = new LinkedHashMap<>();

    HostPages(ChatAccess access) {
        if (access.pageHost().isEmpty()) {
            pages.put(URI.create("http://visitor.localhost:" + ANY_PORT), "http://*.localhost:*");
        } else {
            String host = HostPage.bracketed(access.pageHost());
            pages.put(URI.create("http://%s:%d".formatted(host, ANY_PORT)), "http://%s:*".formatted(host));
        }
        access.shop().ifPresent(shop -> pages.put(shop, shop.getScheme() + "://" + shop.getRawAuthority()));
    }

    /** @throws ChannelTrouble with the list and what it lacks */
    Probed mustBeAllowed(Framing framing, URI widget) {
        String lacking = pages.entrySet().stream()
                .filter(page -> !framing.allows(page.getKey(), widget))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        if (lacking.isEmpty()) {
            return Probed.of(
                    framing.isSetting()
                            ? "the chat may be shown by the pages of this run (%s)".formatted(framing.told())
                            : "the chat may be shown by any page");
        }
        throw new ChannelTrouble(
                Why.DOMAIN_NOT_ALLOWED,
                framing.isSetting()
                        ? "The desk lets only some pages show the chat (%s), and not those on which this run shows it. Add to the inbox's allowed domains: %s"
                                .formatted(framing.told(), lacking)
                        : "The answer to the chat's page says %s, which keeps every other site from showing the chat. The desk does not say so of itself where an inbox names no domains: take it from what stands before the desk, or let it through for %s"
                                .formatted(framing.told(), lacking));
    }
}
