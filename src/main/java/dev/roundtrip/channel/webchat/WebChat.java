package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Carrying;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.ConsoleLine;
import dev.roundtrip.network.Fetcher;
import dev.roundtrip.network.Reach;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Source;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A customer at the chat window of the shop's page. */
public final class WebChat implements CustomerChannel {
    private final Visit visit;
    private final BrowserLease lease;
    private final ChatWindow window;
    private final Entering entering;
    private final Conversing conversing;
    private static final Duration FILE_THERE = Duration.ofSeconds(5);

    private final String visitor;
    private final WebChatArrivals arrivals;
    private final Clock clock;
    private final ExchangeLog log;
    private boolean away;

    private WebChat(
            Visit visit, BrowserLease lease, ChatWindow window, Entering entering, Clock clock, ExchangeLog log) {
        this.visit = visit;
        this.lease = lease;
        this.window = window;
        this.entering = entering;
        this.visitor = entering.enter();
        this.conversing = new Conversing(window, visit, visitor, clock, Conversing.STEP);
        this.arrivals =
                new WebChatArrivals(window::reading, new LinkedFiles(new Fetcher(Reach.plain(), FILE_THERE)), clock);
        this.clock = clock;
        this.log = log;
    }

    /** Visits the page for the first time and waits until the widget is there. */
    static WebChat enter(Visit visit, BrowserLease lease, Clock clock, ExchangeLog log) {
        BrowserSession browser = lease.session();
        browser.forgetEverything();
        browser.forget(visit.desk().toString());
        ChatWindow window = new ChatWindow(browser);
        Entering entering = new Entering(window, visit, clock, Entering.WIDGET_THERE);
        return new WebChat(visit, lease, window, entering, clock, log);
    }

    @Override
    public Channel channel() {
        return Channel.WEB_CHAT;
    }

    @Override
    public String identity() {
        return visitor;
    }

    /** {@inheritDoc} Every file is a message of its own, after the words. */
    @Override
    public Receipt send(Draft draft) {
        Carrying.require(Channel.WEB_CHAT, draft);
        requireHere();
        return conversing.send(draft);
    }

    /** Closes the page; the browser and what the page has stored in it stay. */
    @Override
    public void leave() {
        requireHere();
        away = true;
        arrivals.leave();
        window.leave();
    }

    /** Opens the page again in the same browser, and the chat on it. */
    @Override
    public void comeBack() {
        if (!away) {
            throw new IllegalStateException(
                    "%s has not left the shop's page and can't come back to it: put a step before in which they leave."
                            .formatted(visit.name()));
        }
        entering.again();
        conversing.reopen();
        away = false;
        arrivals.comeBack();
    }

    private void requireHere() {
        if (away) {
            throw new IllegalStateException(
                    "%s has left the shop's page and can do nothing there: put a step before in which they come back."
                            .formatted(visit.name()));
        }
    }

    /** Ends the conversation, as the button in the window's header does. */
    public void end() {
        window.end();
    }

    /** Answers the satisfaction question with a face, from 1 to 5. */
    public void rate(int rating) {
        window.rate(rating);
    }

    /** Chooses one of the answers that the desk offers. */
    public void choose(String title) {
        window.choose(title);
    }

    /** {@inheritDoc} The page is looked at, and the desk is asked with the visitor's own session. */
    @Override
    public List<Trace> traces(Miss miss) {
        return away
                ? List.of(new Trace(Sign.UNASKED, PageWitness.PAGE, visit.name() + " has left it."))
                : new PageWitness(window, visitor, new VisitorApi(visit.desk())).traces(miss);
    }

    @Override
    public Source<Arrival> arrivals() {
        return arrivals;
    }

    @Override
    public void portray(String title) {
        if (away) {
            // There is nothing to be seen, and a picture of nothing would look like a fault.
            return;
        }
        BrowserSession browser = lease.session();
        log.add(new Exchange(clock.instant(), Exchange.Kind.PICTURE, title, "image/png", browser.picture()));
        List<ConsoleLine> lines = browser.console();
        if (!lines.isEmpty()) {
            String text = lines.stream()
                    .map(line -> line.at() + " " + line.level() + " " + line.text())
                    .collect(Collectors.joining("\n"));
            log.add(new Exchange(
                    clock.instant(),
                    Exchange.Kind.BROWSER_CONSOLE,
                    "Console of the page: " + title,
                    "text/plain",
                    text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        arrivals.close();
        lease.close();
    }
}
