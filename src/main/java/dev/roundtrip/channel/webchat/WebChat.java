package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Carrying;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.network.Fetcher;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

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
    private final Portrait portrait;
    private boolean away;

    private WebChat(
            Visit visit,
            BrowserLease lease,
            ChatWindow window,
            Entering entering,
            Forms forms,
            Clock clock,
            ExchangeLog log) {
        this.visit = visit;
        this.lease = lease;
        this.window = window;
        this.entering = entering;
        this.visitor = entering.enter();
        this.portrait = new Portrait(visit.name(), window, lease.session(), clock, log);
        this.conversing = new Conversing(
                window, visit, visitor, forms, () -> portrait.small("when it was opened"), clock, Conversing.STEP);
        this.arrivals =
                new WebChatArrivals(window::reading, new LinkedFiles(new Fetcher(visit.reach(), FILE_THERE)), clock);
    }

    /** Visits the page and waits until the widget is there. */
    static WebChat enter(Visit visit, BrowserLease lease, Clock clock, ExchangeLog log) {
        return enter(visit, lease, new Forms(false), clock, log);
    }

    /** The same where forms before the chat are counted. */
    static WebChat enter(Visit visit, BrowserLease lease, Forms forms, Clock clock, ExchangeLog log) {
        ChatWindow window = fresh(visit, lease);
        Entering entering = new Entering(window, visit, clock, Entering.WIDGET_THERE);
        return new WebChat(visit, lease, window, entering, forms, clock, log);
    }

    /** The same on the shop's own page, once that is found to be sound. */
    static WebChat enterShop(
            Visit visit, Snippet wanted, BrowserLease lease, Forms forms, Clock clock, ExchangeLog log) {
        ChatWindow window = fresh(visit, lease);
        new ShopFront(window, lease.session(), visit, wanted, clock, Entering.WIDGET_THERE).inspect();
        Entering entering = new Entering(window, visit, clock, Entering.WIDGET_THERE);
        return new WebChat(visit, lease, window, entering, forms, clock, log);
    }

    /** Nothing of whoever used the browser before is left in it; the session, where there is one, is put in. */
    private static ChatWindow fresh(Visit visit, BrowserLease lease) {
        BrowserSession browser = lease.session();
        browser.forgetEverything();
        browser.forget(visit.desk().toString());
        browser.forget(visit.page().resolve("/").toString());
        visit.session().ifPresent(session -> browser.plant(visit.page(), ChatWindow.SESSION, session));
        return new ChatWindow(browser);
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
        portrait.small("before %s left".formatted(visit.name()));
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
                : new PageWitness(window, visitor, visit.api()).traces(miss);
    }

    @Override
    public Source<Arrival> arrivals() {
        return arrivals;
    }

    @Override
    public void portray(Moment moment) {
        if (!away) {
            portrait.small(moment.title());
            if (moment == Moment.FAILURE) {
                portrait.whole(moment.title());
            }
        }
        portrait.console();
    }

    @Override
    public void close() {
        arrivals.close();
        lease.close();
    }
}
