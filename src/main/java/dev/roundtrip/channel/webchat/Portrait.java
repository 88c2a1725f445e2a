package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.ConsoleLine;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import dev.roundtrip.trip.ExchangeLog;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps how a chat looks to its visitor. A picture that can't be taken breaks nothing and hides no failure: the evidence says
 * in its place why there is none.
 */
final class Portrait {
    private final String name;
    private final ChatWindow window;
    private final BrowserSession browser;
    private final Clock clock;
    private final ExchangeLog log;

    Portrait(String name, ChatWindow window, BrowserSession browser, Clock clock, ExchangeLog log) {
        this.name = name;
        this.window = window;
        this.browser = browser;
        this.clock = clock;
        this.log = log;
    }

    /** The window of the chat; {@code when} as the end of a title: "when it was opened". */
    void small(String when) {
        keep(Kind.PICTURE, when, window::picture);
    }

    /** The page as it is, to be shown at its full size. */
    void whole(String when) {
        keep(Kind.WHOLE_PICTURE, when + ", the whole page", browser::picture);
    }

    private void keep(Kind kind, String when, Supplier<byte[]> picture) {
        if (!log.keeps()) {
            return;
        }
        String title = "What %s saw: the chat %s".formatted(name, when);
        try {
            log.add(new Exchange(clock.instant(), kind, title, "image/png", picture.get()));
        } catch (RuntimeException untaken) {
            add(Kind.PICTURE, title, "There is no picture: " + untaken.getMessage());
        }
    }

    /** What the page has written to the console since this was last kept. */
    void console() {
        String title = "Console of the page of " + name;
        try {
            List<ConsoleLine> lines = browser.console();
            if (!lines.isEmpty()) {
                add(
                        Kind.BROWSER_CONSOLE,
                        title,
                        lines.stream()
                                .map(line -> line.at() + " " + line.level() + " " + line.text())
                                .collect(Collectors.joining("\n")));
            }
        } catch (RuntimeException unread) {
            add(Kind.BROWSER_CONSOLE, title, "It can't be read: " + unread.getMessage());
        }
    }

    private void add(Kind kind, String title, String text) {
        log.add(new Exchange(clock.instant(), kind, title, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }
}
