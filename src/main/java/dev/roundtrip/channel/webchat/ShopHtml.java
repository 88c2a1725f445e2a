package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.config.Safety;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The HTML of the shop's page, read before a browser loads it: loading it alone makes a contact on whatever desk it names.
 * Where a script puts the chat in, the HTML names none; then the page is loaded, since it is on no host of production, and
 * what runs there is compared afterwards.
 */
final class ShopHtml {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final URI page;
    private final HttpClient http;
    private final Safety safety;

    ShopHtml(URI page, HttpClient http, Safety safety) {
        this.page = page;
        this.http = http;
        this.safety = safety;
    }

    /** @throws ChannelTrouble when it is another chat, comes from elsewhere, or lies on a host of production */
    void mustNotHoldAnother(Snippet wanted) {
        HttpResponse<String> answer = fetched();
        safety.closing(answer.uri()).ifPresent(named -> {
            throw new ChannelTrouble(
                    "The page %s leads to %s, and roundtrip.production.hosts names '%s': it is not visited. Set roundtrip.webchat.page to a page of a shop for tests."
                            .formatted(page, answer.uri(), named));
        });
        Snippet.in(answer.body()).ifPresent(found -> found.mustBe(wanted, page));
    }

    private HttpResponse<String> fetched() {
        try {
            return http.send(HttpRequest.newBuilder(page).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new ChannelTrouble(
                    Silence.why(silent),
                    "The page %s gives no answer (%s). Is it there, and reachable from here? Correct roundtrip.webchat.page."
                            .formatted(page, Silence.words(silent)),
                    silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Fetching the page %s was interrupted.".formatted(page), stop);
        }
    }
}
