package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.UnreachableBrowserException;

/** One running browser with a profile of its own, which is gone when it is closed. Not for two threads at once. */
public final class BrowserSession implements AutoCloseable {
    private final String name;
    private final RemoteWebDriver driver;
    private final Consumer<Runnable> end;
    private boolean crashed;

    /** The end is given what ends the browser, and takes away what the browser leaves behind. */
    BrowserSession(String name, RemoteWebDriver driver, Consumer<Runnable> end) {
        this.name = name;
        this.driver = driver;
        this.end = end;
    }

    /** How it is called in messages: "browser session 1". */
    public String name() {
        return name;
    }

    /**
     * Runs one command of the browser.
     *
     * @param what what is done, for messages: "opening the shop's page"
     * @throws ChannelTrouble when the browser died over it or did not answer in time
     */
    public <T> T command(String what, Function<RemoteWebDriver, T> command) {
        try {
            return attempt(what, command);
        } catch (TimeoutException e) {
            throw new ChannelTrouble("%s had no answer in time for %s (%s).".formatted(name, what, reason(e)), e);
        }
    }

    /**
     * Looks at the page once.
     *
     * @param what what is looked at, for messages: "looking at the chat"
     * @throws NothingSeen when this look failed, but the next one may not: the page was just changing, or slow
     * @throws ChannelTrouble when the browser is dead
     */
    public <T> T look(String what, Function<RemoteWebDriver, T> look) {
        try {
            return attempt(what, look);
        } catch (WebDriverException e) {
            throw new NothingSeen("%s saw nothing when %s: %s".formatted(name, what, reason(e)), e);
        }
    }

    private <T> T attempt(String what, Function<RemoteWebDriver, T> command) {
        if (crashed) {
            throw new ChannelTrouble("%s can't go on with %s: it crashed before.".formatted(name, what));
        }
        try {
            return command.apply(driver);
        } catch (WebDriverException e) {
            if (!isDeath(e)) {
                throw e;
            }
            crashed = true;
            throw new ChannelTrouble(
                    "%s crashed at %s; the next visitor gets a new one. Is there memory enough (about 300 MB for each session) and room in /dev/shm or /tmp?"
                            .formatted(name, what),
                    e);
        }
    }

    /** Forgets everything that sites have stored in the browser, so that the next visit is a first one. */
    public void forgetEverything() {
        command("forgetting the last visitor", chrome -> {
            chrome.switchTo().defaultContent();
            chrome.get("about:blank");
            Cdp.command(chrome, "Network.clearBrowserCookies", Map.of());
            Cdp.command(chrome, "Network.clearBrowserCache", Map.of());
            return chrome.manage().logs().get("browser");
        });
    }

    /** Forgets what the site at that origin has stored. */
    public void forget(String origin) {
        command(
                "forgetting what " + origin + " has stored",
                chrome -> Cdp.command(
                        chrome, "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all")));
    }

    /** Puts a cookie into the browser before the page is visited. */
    public void plant(URI page, String cookie, String value) {
        command(
                "planting the cookie " + cookie,
                chrome -> Cdp.command(
                        chrome,
                        "Network.setCookie",
                        Map.of("name", cookie, "value", value, "url", page.toString(), "sameSite", "Lax")));
    }

    /** The size of the visible page, in CSS pixels; below 667 wide the widget behaves as on a phone. */
    public void resize(int width, int height) {
        command("resizing the window", chrome -> {
            Cdp.command(
                    chrome,
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
            return new Dimension(width, height);
        });
    }

    /** What the visitor sees now, as PNG. */
    public byte[] picture() {
        return command("taking a picture", chrome -> chrome.getScreenshotAs(OutputType.BYTES));
    }

    /** What the pages have written to the console since this was last asked, oldest first. */
    public List<ConsoleLine> console() {
        return command(
                "reading the console",
                chrome -> chrome.manage().logs().get("browser").getAll().stream()
                        .map(ConsoleLine::of)
                        .toList());
    }

    /** Whether it answers. A session that does not is to be replaced. */
    public boolean alive() {
        if (crashed) {
            return false;
        }
        try {
            return driver.getTitle() != null;
        } catch (WebDriverException e) {
            crashed = true;
            return false;
        }
    }

    @Override
    public void close() {
        end.accept(() -> {
            try {
                driver.quit();
            } catch (WebDriverException alreadyGone) {
                // A crashed browser can't say goodbye; its driver is ended by quit all the same.
                crashed = true;
            }
        });
    }

    private static String reason(WebDriverException e) {
        return String.valueOf(e.getRawMessage()).lines().findFirst().orElse("");
    }

    private static boolean isDeath(WebDriverException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof NoSuchSessionException
                || e instanceof UnreachableBrowserException
                || Stream.of(
                                "tab crashed",
                                "chrome not reachable",
                                "disconnected",
                                "session deleted",
                                "invalid session id")
                        .anyMatch(message::contains);
    }
}
