package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.webchat.browser.BrowserLease;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;

/** A shop with the simulator's widget on its page, a browser before it, and what a visitor's eyes and hands are. */
final class VisitedShop implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    final ShopDesk desk;
    final BrowserLease lease;
    final BrowserSession browser;
    final ChatWindow window;
    private final BrowserPool browsers;

    private VisitedShop(BrowserPool browsers, BrowserLease lease, ShopDesk desk) {
        this.browsers = browsers;
        this.lease = lease;
        this.desk = desk;
        this.browser = lease.session();
        this.window = new ChatWindow(browser);
    }

    /** Skips the test where there is no browser. */
    static VisitedShop open() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(
                supply.present().isPresent(),
                "No Chromium with a fitting chromedriver on this machine: install them to run the browser tests.");
        BrowserPool browsers = new BrowserPool(supply::get, note -> {});
        return new VisitedShop(browsers, browsers.lend(Duration.ofSeconds(10)), new ShopDesk());
    }

    @Override
    public void close() {
        lease.close();
        browsers.close();
        desk.close();
    }

    HostPage visit(String name, String settings) {
        desk.inbox(settings);
        browser.forgetEverything();
        HostPage page = HostPage.start(desk.snippet());
        window.visit(page.addressFor(name));
        until("the bubble", () -> window.host().ready());
        return page;
    }

    void open(HostPage page) {
        assertThat(page).isNotNull();
        until("the window", () -> window.opened().orElse(false));
        until("the home page", () -> has("header.header-expanded h2"));
    }

    /** A customer at the chat, signed in at the shop where there is an address. */
    WebChat enter(HostPage page, String name, String tag, Optional<String> email) {
        return WebChat.enter(
                new Visit(name, tag, email, page.addressFor(tag), desk.address()), lease, CLOCK, exchange -> {});
    }

    String talk(HostPage page, String text) {
        open(page);
        keep("home");
        window.startConversation();
        until("the box", () -> has("textarea#chat-input"));
        window.write(text);
        until("the message", () -> has(".user-message-wrap .chat-bubble.user[status='sent']"));
        return SessionClaims.of(window.session().orElseThrow()).sourceId();
    }

    void until(String what, BooleanSupplier seen) {
        PageLook<Boolean> look = new PageLook<>(() -> Optional.of(true).filter(any -> seen.getAsBoolean()), CLOCK);
        Outcome<Boolean> outcome = new Waiting(CLOCK)
                .await(Expectation.of(what, look, any -> true, CLOCK.instant(), Budget.seconds(5, 10)));
        assertThat(outcome).as(what).isInstanceOf(Outcome.Seen.class);
    }

    boolean has(String css) {
        return browser.command("looking for " + css, chrome -> {
            chrome.switchTo().defaultContent().switchTo().frame(chrome.findElement(Hooks.FRAME));
            return !chrome.findElements(By.cssSelector(css)).isEmpty();
        });
    }

    List<String> inFrame(String css) {
        return browser.command("reading " + css, chrome -> {
            chrome.switchTo().defaultContent().switchTo().frame(chrome.findElement(Hooks.FRAME));
            Object texts = chrome.executeScript(
                    "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", css);
            return ((List<?>) texts).stream().map(String::valueOf).toList();
        });
    }

    void click(String css) {
        browser.command("clicking " + css, chrome -> {
            chrome.switchTo().defaultContent().switchTo().frame(chrome.findElement(Hooks.FRAME));
            chrome.findElement(By.cssSelector(css)).click();
            return css;
        });
    }

    void type(String css, String text) {
        browser.command("typing into " + css, chrome -> {
            chrome.switchTo().defaultContent().switchTo().frame(chrome.findElement(Hooks.FRAME));
            chrome.findElement(By.cssSelector(css)).sendKeys(text);
            return css;
        });
    }

    boolean hostHas(String css) {
        return browser.command("looking for " + css, chrome -> {
            chrome.switchTo().defaultContent();
            return !chrome.findElements(By.cssSelector(css)).isEmpty();
        });
    }

    List<String> heard() {
        return ((List<?>) hostValue("return window.heard"))
                .stream().map(String::valueOf).toList();
    }

    Object hostValue(String script) {
        return browser.command(script, chrome -> {
            chrome.switchTo().defaultContent();
            return chrome.executeScript(script);
        });
    }

    void onHost(String script) {
        browser.command(script, chrome -> {
            chrome.switchTo().defaultContent();
            return chrome.executeScript(script + "; return true;");
        });
    }

    void network(boolean there) {
        String script = there
                ? "window.fetch = window.realFetch; return true;"
                : "window.realFetch = window.fetch; window.fetch = () => Promise.reject(new TypeError('cut')); return true;";
        browser.command("switching the network", chrome -> {
            chrome.switchTo().defaultContent().switchTo().frame(chrome.findElement(Hooks.FRAME));
            return chrome.executeScript(script);
        });
    }

    /** With -Droundtrip.pictures=FOLDER the pictures stay, to be looked at. */
    void keep(String name) {
        Optional.ofNullable(System.getProperty("roundtrip.pictures")).ifPresent(folder -> {
            try {
                Files.write(Path.of(folder, name + ".png"), browser.picture());
            } catch (IOException e) {
                throw new AssertionError("The picture " + name + " can't be kept.", e);
            }
        });
    }
}
