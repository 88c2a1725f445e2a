package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Web chat of a run: the shop's page and the browsers. */
public final class WebChatLine implements Line {
    private static final Duration FREE_BROWSER = Duration.ofMinutes(3);
    private final URI desk;
    private final HostPage page;
    private final BrowserPool browsers;
    private final Clock clock;
    private final boolean ownsBrowsers;

    private WebChatLine(URI desk, HostPage page, BrowserPool browsers, Clock clock, boolean ownsBrowsers) {
        this.desk = desk;
        this.page = page;
        this.browsers = browsers;
        this.clock = clock;
        this.ownsBrowsers = ownsBrowsers;
    }

    /**
     * Serves the shop's page; a browser is started with the first customer.
     *
     * @param desk the address of the desk, where the widget comes from
     * @param snippet {@code web_widget_script} of the inbox
     * @param browsers closed with this line
     */
    public static WebChatLine open(URI desk, String snippet, BrowserPool browsers, Clock clock) {
        return new WebChatLine(desk, HostPage.start(snippet), browsers, clock, true);
    }

    /** Another inbox's chat, on a page of its own, with the same browsers; closing it leaves them to this line. */
    public WebChatLine beside(String snippet) {
        return new WebChatLine(desk, HostPage.start(snippet), browsers, clock, false);
    }

    @Override
    public Channel channel() {
        return Channel.WEB_CHAT;
    }

    @Override
    public void prove() {
        browsers.lend(FREE_BROWSER).close();
    }

    @Override
    public WebChat connect(String name, String tag, ExchangeLog log) {
        return enter(name, tag, Optional.empty(), log);
    }

    @Override
    public WebChat signIn(String name, String email, String tag, ExchangeLog log) {
        return enter(name, tag, Optional.of(email), log);
    }

    private WebChat enter(String name, String tag, Optional<String> email, ExchangeLog log) {
        BrowserLease lease = browsers.lend(FREE_BROWSER);
        try {
            Visit visit = new Visit(name, tag, email, page.addressFor(name + "-" + tag), desk);
            return WebChat.enter(visit, lease, clock, log);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            if (ownsBrowsers) {
                browsers.close();
            }
        } finally {
            page.close();
        }
    }
}
