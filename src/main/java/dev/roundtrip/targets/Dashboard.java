package dev.roundtrip.targets;

import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.Cdp;
import dev.roundtrip.channel.webchat.browser.NothingSeen;
import dev.roundtrip.config.AgentLogin;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.people.AgentScreen;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Seconds;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * The desk's own page, in one browser that signs in once and is used by all scenarios, one after the other. A page that does
 * not let it in is not asked again: a desk counts who tries.
 */
final class Dashboard implements AgentScreen, AutoCloseable {
    /** Which desk, which account on it, and who signs in. */
    record Place(URI desk, long account, AgentLogin login) {}

    private static final Duration WITHIN = Duration.ofSeconds(8);
    private static final Duration STEP = Duration.ofSeconds(4);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(20);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int PATIENCE = 3;

    private static final By EMAIL = By.cssSelector("[data-testid='email_input']");
    private static final By PASSWORD = By.cssSelector("[data-testid='password_input']");
    private static final By SUBMIT = By.cssSelector("[data-testid='submit_button']");

    /** Answers the box of the messages, [x, y, width, height]; null while there are none. What stands beside is not ours. */
    private static final String MESSAGES = """
            const bubbles = [...document.querySelectorAll('[id^=message].message-bubble-container')];
            if (!bubbles.length) return null;
            let pane = bubbles[0].parentElement;
            while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
            const boxes = (pane ? [pane] : bubbles).map(each => each.getBoundingClientRect());
            const left = Math.max(0, Math.min(...boxes.map(box => box.left)));
            const top = Math.max(0, Math.min(...boxes.map(box => box.top)));
            const right = Math.min(innerWidth, Math.max(...boxes.map(box => box.right)));
            const bottom = Math.min(innerHeight, Math.max(...boxes.map(box => box.bottom)));
            return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
            """;

    private final Place place;
    private final BrowserPool browsers;
    private final Clock clock;
    private final Duration within;
    private final Duration step;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dashboard");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger missed = new AtomicInteger();
    private volatile BrowserLease lease;
    private volatile String refused;

    /** With a pool of its own, which is closed with it. */
    Dashboard(Place place, BrowserPool browsers, Clock clock) {
        this(place, browsers, clock, WITHIN, STEP);
    }

    /**
     * With another patience.
     *
     * @param within how long a scenario waits for its picture
     * @param step how long each part of a page may take to be there
     */
    Dashboard(Place place, BrowserPool browsers, Clock clock, Duration within, Duration step) {
        this.place = place;
        this.browsers = browsers;
        this.clock = clock;
        this.within = within;
        this.step = step;
    }

    @Override
    public byte[] of(long conversation) {
        mustNotBeRefused();
        Future<byte[]> picture = hand.submit(() -> picture(conversation));
        try {
            byte[] taken = picture.get(within.toMillis(), TimeUnit.MILLISECONDS);
            missed.set(0);
            return taken;
        } catch (TimeoutException slow) {
            picture.cancel(false);
            throw missed(
                    "%s did not show the conversation within %s s.".formatted(place.desk(), Seconds.of(within)), slow);
        } catch (ExecutionException untaken) {
            throw missed(untaken.getCause().getMessage(), untaken.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was stopped meanwhile.", asked);
        }
    }

    /** Nobody waits for a page that shows nothing, scenario after scenario. */
    private IllegalStateException missed(String sentence, Throwable cause) {
        if (missed.incrementAndGet() >= PATIENCE && refused == null) {
            refused = "%s gave no picture %d times on end and is not asked again. The last time: %s"
                    .formatted(place.desk(), PATIENCE, sentence);
        }
        return new IllegalStateException(sentence, cause);
    }

    private void mustNotBeRefused() {
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
    }

    private byte[] picture(long conversation) {
        mustNotBeRefused();
        if (lease == null) {
            lease = browsers.lend(within);
            signIn(lease.session());
        }
        BrowserSession browser = lease.session();
        String path = "/app/accounts/%d/conversations/%d".formatted(place.account(), conversation);
        open(browser, path);
        List<?> box = seen("A message at " + path, () -> messages(browser));
        return browser.command("taking a picture of the desk's page", chrome -> Cdp.picture(chrome, box));
    }

    private void signIn(BrowserSession browser) {
        String who = place.login().email();
        open(browser, "/app/login");
        try {
            seen(
                    "The log-in form",
                    () -> browser.look(
                            "looking for the log-in form",
                            chrome -> Optional.of(!chrome.findElements(EMAIL).isEmpty())
                                    .filter(there -> there)));
            browser.command("signing in", chrome -> {
                chrome.findElement(EMAIL).sendKeys(who);
                chrome.findElement(PASSWORD).sendKeys(place.login().password().reveal());
                chrome.findElement(SUBMIT).click();
                return true;
            });
            seen(
                    "The account's page",
                    () -> browser.look("looking for the account's page", Dashboard::path)
                            .filter(path -> !path.startsWith("/app/login")));
        } catch (IllegalStateException out) {
            refused =
                    "%s/app/login did not let %s in, and is not asked again: %s Check roundtrip.desk.agent.email and .password; an account with a second factor can't be used."
                            .formatted(place.desk(), who, out.getMessage());
            throw new IllegalStateException(refused, out);
        }
    }

    private void open(BrowserSession browser, String path) {
        browser.command("opening the desk's page", chrome -> {
            chrome.get(place.desk() + path);
            return true;
        });
    }

    private Optional<List<?>> messages(BrowserSession browser) {
        return browser.look(
                "looking for the messages",
                chrome -> chrome.executeScript(MESSAGES) instanceof List<?> box ? Optional.of(box) : Optional.empty());
    }

    private static Optional<String> path(RemoteWebDriver chrome) {
        return Optional.ofNullable(chrome.getCurrentUrl())
                .map(address -> URI.create(address).getPath());
    }

    private <T> T seen(String what, Supplier<Optional<T>> look) {
        DeskLook<T> page = new DeskLook<>(() -> now(look).stream().toList(), clock, PACE);
        Outcome<T> outcome = new Waiting(clock)
                .await(Expectation.of(what, page, any -> true, clock.instant(), new Budget(step, step)));
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting().what();
        }
        throw new IllegalStateException(((Outcome.Missed<T>) outcome).reason());
    }

    private static <T> Optional<T> now(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (NothingSeen changing) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
        try {
            // A browser that is just being started must not be left behind.
            hand.awaitTermination(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        browsers.close();
        Optional.ofNullable(lease).ifPresent(BrowserLease::close);
    }
}
