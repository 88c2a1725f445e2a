package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.network.Whole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What the desk answers to a request for the page in the chat window.
 *
 * @param address without the visitor's session
 * @param status the HTTP status; 0 when there was no answer
 * @param text the body, or why there was no answer
 * @param framing which pages may show it
 * @param kind what is wrong with it; {@link Why#OTHER} when nothing is to be seen
 */
record FrameAnswer(String address, int status, String text, Framing framing, Why kind) {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    // In every release's page, where the widget's script reads it.
    private static final String MARK = "chatwootWebChannel";

    static FrameAnswer of(String address, HttpClient http) {
        String shown = address.replaceAll("&cw_conversation=[^&]*", "");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
            HttpResponse<String> answer = Whole.send(http, request, HttpResponse.BodyHandlers.ofString(), LIMIT);
            return new FrameAnswer(
                    shown,
                    answer.statusCode(),
                    answer.body(),
                    Framing.of(answer.headers()),
                    kind(answer.statusCode(), answer.body()));
        } catch (IOException | IllegalArgumentException e) {
            return new FrameAnswer(shown, 0, Silence.words(e), Framing.none(), Silence.why(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FrameAnswer(shown, 0, "interrupted", Framing.none(), Why.OTHER);
        }
    }

    private static Why kind(int status, String text) {
        if (text.contains("web widget does not exist")) {
            return Why.CHAT_UNKNOWN;
        } else if (status == 200 && text.contains(MARK) || status == 401 || status == 429) {
            return Why.OTHER;
        }
        return Why.CHAT_PAGE_FAILED;
    }

    /** What is wrong when a page can't show it. */
    Why why(URI page) {
        return isThere() && !framing.allows(page, URI.create(address)) ? Why.DOMAIN_NOT_ALLOWED : kind;
    }

    /** Whether it is the page that was asked for. */
    boolean isThere() {
        return status == 200 && kind == Why.OTHER;
    }

    /** Why that page can't show it, and the remedy, as sentences. */
    String reason(URI page) {
        return switch (why(page)) {
            case CHAT_UNKNOWN ->
                "The desk knows no widget of that token: the inbox was deleted, or the snippet is of another desk.";
            case DOMAIN_NOT_ALLOWED ->
                "The desk does not let %s show the chat (%s): add the page to the inbox's allowed domains."
                        .formatted(page.getHost(), framing.told());
            case CHAT_PAGE_FAILED -> failed();
            default ->
                status == 0
                        ? "The page %s gives no answer (%s). Is the desk running, and reachable from here under that address?"
                                .formatted(address, text)
                        : status == 401
                                ? "The page %s answers 401: the desk's account is suspended.".formatted(address)
                                : "The page %s answers %d; look at the console of the page for what failed in it."
                                        .formatted(address, status);
        };
    }

    private String failed() {
        if (status >= 500 && status < 502) {
            return "The page %s answers %d, though the API may work all the same: so it is where the web process was started before its assets were built. Build them (rails assets:precompile), start the web process again, and see its log."
                    .formatted(address, status);
        }
        return status == 200
                ? "The page %s is answered with something that is no chat: does something before the desk answer in its place, or does FRONTEND_URL name another site?"
                        .formatted(address)
                : "The page %s answers %d: does something before the desk keep /widget from it, or does FRONTEND_URL name another site?"
                        .formatted(address, status);
    }
}
