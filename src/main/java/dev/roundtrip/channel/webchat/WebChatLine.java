package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Web chat of a run: the shop's page and the browsers. */
public final class WebChatLine implements Line {
    private static final Duration FREE_BROWSER = Duration.ofMinutes(3);
    private final ChatAccess access;
    private final Snippet chat;
    private final HostPage page;
    private final BrowserPool browsers;
    private final Forms forms;
    private final HttpClient http;
    private final Clock clock;
    private final boolean ownsBrowsers;

    private WebChatLine(ChatAccess access, BrowserPool browsers, Forms forms, Clock clock, boolean ownsBrowsers) {
        this.access = access;
        this.chat = access.chat();
        this.page = HostPage.start(access.snippet(), access.pageHost());
        this.browsers = browsers;
        this.forms = forms;
        this.http = Web.client(access.reach());
        this.clock = clock;
        this.ownsBrowsers = ownsBrowsers;
    }

    /**
     * Serves the shop's page; a browser is started with the first customer.
     *
     * @param browsers closed with this line
     */
    public static WebChatLine open(ChatAccess access, BrowserPool browsers, Clock clock) {
        return new WebChatLine(access, browsers, new Forms(access.throttled()), clock, true);
    }

    /** Another inbox's chat, on a page of its own, with the same browsers; closing it leaves them to this line. */
    public WebChatLine beside(String snippet) {
        return new WebChatLine(access.of(snippet), browsers, forms, clock, false);
    }

    @Override
    public Channel channel() {
        return Channel.WEB_CHAT;
    }

    @Override
    public void prove() {
        browsers.lend(FREE_BROWSER).close();
    }

    /** {@inheritDoc} The desk has given them a session before, so that their coming is not counted as a stranger's. */
    @Override
    public WebChat connect(String name, String tag, ExchangeLog log) {
        return enter(visit(name, tag, Optional.empty()).resuming(session()), log);
    }

    @Override
    public WebChat signIn(String name, String email, String tag, ExchangeLog log) {
        return enter(visit(name, tag, Optional.of(email)).resuming(session()), log);
    }

    @Override
    public WebChat connectUnknown(String name, String tag, ExchangeLog log) {
        return enter(visit(name, tag, Optional.empty()), log);
    }

    /** {@inheritDoc} On the page that the settings name, once its HTML is found to name no other chat. */
    @Override
    public WebChat connectAtShop(String name, String tag, ExchangeLog log) {
        URI shop = access.shop()
                .orElseThrow(() -> new IllegalStateException(
                        "No page of the real shop is named in this run: tag the scenario @needs=shop-page."));
        Visit visit = new Visit(name, tag, Optional.empty(), shop, access.desk(), access.reach(), Optional.empty());
        new ShopHtml(shop, http, access.safety()).mustNotHoldAnother(chat);
        return lent(lease -> WebChat.enterShop(visit, chat, lease, forms, clock, log));
    }

    private WebChat enter(Visit visit, ExchangeLog log) {
        return lent(lease -> WebChat.enter(visit, lease, forms, clock, log));
    }

    private Visit visit(String name, String tag, Optional<String> email) {
        return new Visit(
                name, tag, email, page.addressFor(name + "-" + tag), access.desk(), access.reach(), Optional.empty());
    }

    private String session() {
        return new VisitorApi(access.desk(), http)
                .begin(chat.websiteToken())
                .session()
                .reveal();
    }

    private WebChat lent(Function<BrowserLease, WebChat> entering) {
        BrowserLease lease = browsers.lend(FREE_BROWSER);
        try {
            return entering.apply(lease);
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
