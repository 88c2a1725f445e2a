package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.Cdp;
import dev.roundtrip.trip.Throttle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;

/** The shop's page with the widget, as a visitor handles it. Every step is one bounded command; nothing here waits. */
final class ChatWindow {
    /** The cookie of the page in which the widget keeps the visitor's session. */
    static final String SESSION = "cw_conversation";

    private static final String SET_VALUE = """
            const box = arguments[0];
            const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value').set;
            set.call(box, arguments[1]);
            box.dispatchEvent(new Event('input', { bubbles: true }));
            """;

    private final BrowserSession browser;

    ChatWindow(BrowserSession browser) {
        this.browser = browser;
    }

    void visit(URI page) {
        browser.command("opening the shop's page " + page, chrome -> {
            chrome.get(page.toString());
            return page;
        });
    }

    HostState host() {
        return browser.look("looking at the shop's page", ChatWindow::host);
    }

    /** What the window shows; empty while there is none. */
    Optional<ChatState> look() {
        return browser.look("looking at the chat", ChatWindow::state);
    }

    /** What the window shows, and whose page it is at that moment; empty while there is no window. */
    Optional<Reading> reading() {
        return browser.look("reading the chat", chrome -> {
            Optional<String> visitor = token(chrome).map(SessionClaims::of).map(SessionClaims::sourceId);
            return state(chrome).map(state -> new Reading(visitor, state));
        });
    }

    /** Which limit of the desk's the page in the window has met; empty when none, or there is no window. */
    private Optional<Throttle> heldOff() {
        return browser.look(
                        "looking for refusals",
                        chrome -> inFrame(
                                chrome,
                                frame -> ((List<?>) frame.executeScript(Hooks.HELD_OFF))
                                        .stream().map(String::valueOf).findFirst()))
                .flatMap(Function.identity())
                .map(path -> Throttle.of(path.startsWith("/api/") ? "POST" : "GET", path));
    }

    /**
     * Leaves the scenario out where the desk holds it off: a page that asked too often shows no more than that nothing comes.
     *
     * @throws NotRunHere with the limit
     */
    void mustNotBeHeldOff(Clock clock) {
        new PageLook<>(this::heldOff, clock).once().ifPresent(throttle -> {
            throw new NotRunHere(throttle.leftOut());
        });
    }

    /** Runs a look of one's own at the page. */
    Object onPage(String script) {
        return browser.look("looking at the page", chrome -> {
            chrome.switchTo().defaultContent();
            return chrome.executeScript(script);
        });
    }

    /** The session token that the widget has set as a cookie of the shop's page. */
    Optional<String> session() {
        return browser.look("reading the session", ChatWindow::token);
    }

    /** What the visitor sees of the chat, as PNG: its window alone, or the page where there is none. */
    byte[] picture() {
        return browser.look("taking a picture of the chat", chrome -> {
            chrome.switchTo().defaultContent();
            return chrome.executeScript(Hooks.WINDOW) instanceof List<?> box
                    ? Cdp.picture(chrome, box)
                    : browser.picture();
        });
    }

    /** Leaves the page, which is gone with all that was open in it; what it has stored stays. */
    void leave() {
        browser.command("leaving the shop's page", chrome -> {
            chrome.get("about:blank");
            return true;
        });
    }

    /** Tells the widget who the customer is, as a shop does whose customers sign in. */
    void introduce(String identifier, Map<String, String> known) {
        outside(
                "telling the widget who the customer is",
                chrome -> chrome.executeScript(
                        "window.$chatwoot.setUser(arguments[0], arguments[1]); return true;", identifier, known));
    }

    /** Whether the chat is open; if not, opens it by what is there right now: the bubble, or the preview of what is unread. */
    Optional<Boolean> opened() {
        return browser.look("opening the chat", chrome -> {
            HostState host = host(chrome);
            if (host.preview()) {
                inFrame(chrome, frame -> clicked(frame.findElement(Hooks.SEE_NEW)));
            } else if (!host.open()) {
                clicked(chrome.findElement(Hooks.OPEN));
            }
            return Optional.of(host(chrome).open());
        });
    }

    void startConversation() {
        inside("starting the conversation", chrome -> clicked(chrome.findElement(Hooks.START)));
    }

    void startNewConversation() {
        inside("starting a new conversation", chrome -> clicked(chrome.findElement(Hooks.NEW_CONVERSATION)));
    }

    /** Writes into the box and sends. */
    void write(String text) {
        inside("writing", chrome -> {
            type(chrome, chrome.findElement(Hooks.BOX), text);
            return clicked(chrome.findElement(Hooks.SEND));
        });
    }

    /** Fills what the form asks for and sends it. */
    void fillForm(String name, String email, String message) {
        inside("filling the form", chrome -> {
            chrome.findElements(Hooks.FORM_NAME).forEach(field -> type(chrome, field, name));
            chrome.findElements(Hooks.FORM_EMAIL).forEach(field -> type(chrome, field, email));
            type(chrome, chrome.findElement(Hooks.FORM_MESSAGE), message);
            return clicked(chrome.findElement(Hooks.FORM_SUBMIT));
        });
    }

    /** Whether a file can be attached right now; empty while there is no window. */
    Optional<Boolean> attaching() {
        return browser.look(
                "looking for a way to attach a file",
                chrome ->
                        inFrame(chrome, frame -> !frame.findElements(Hooks.FILE).isEmpty()));
    }

    /** Chooses a file, which sends it. */
    void attach(Path file) {
        inside("attaching " + file.getFileName(), chrome -> {
            chrome.findElement(Hooks.FILE).sendKeys(file.toAbsolutePath().toString());
            return file;
        });
    }

    void end() {
        inside("ending the conversation", chrome -> clicked(chrome.findElement(Hooks.END)));
    }

    /** Chooses a face of the satisfaction question, 1 to 5. */
    void rate(int rating) {
        inside("rating the conversation", chrome -> {
            List<WebElement> faces = chrome.findElements(Hooks.FACES);
            return clicked(faces.get(faces.size() - 5 + rating - 1));
        });
    }

    /** Chooses what is offered under that title. */
    void choose(String title) {
        inside(
                "choosing " + title,
                chrome -> clicked(chrome.findElements(Hooks.OPTIONS).stream()
                        .filter(option -> option.getText().strip().equals(title))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The chat offers no choice \"" + title + "\"."))));
    }

    // As from a keyboard, which can write more than the driver's own keys: emoji, and lines without sending them.
    private static void type(RemoteWebDriver chrome, WebElement box, String text) {
        box.click();
        Cdp.command(chrome, "Input.insertText", Map.of("text", text));
        if (!text.equals(box.getDomProperty("value"))) {
            chrome.executeScript(SET_VALUE, box, text);
        }
    }

    private static boolean clicked(WebElement element) {
        element.click();
        return true;
    }

    private <T> T outside(String what, Function<RemoteWebDriver, T> step) {
        return browser.command(what, chrome -> {
            chrome.switchTo().defaultContent();
            return step.apply(chrome);
        });
    }

    private <T> Optional<T> inside(String what, Function<RemoteWebDriver, T> step) {
        return browser.command(what, chrome -> inFrame(chrome, step));
    }

    private static HostState host(RemoteWebDriver chrome) {
        chrome.switchTo().defaultContent();
        return HostState.of(chrome.executeScript(Hooks.HOST_STATE));
    }

    private static Optional<ChatState> state(RemoteWebDriver chrome) {
        return inFrame(chrome, frame -> ChatState.of(frame.executeScript(Hooks.CHAT_STATE)));
    }

    private static Optional<String> token(RemoteWebDriver chrome) {
        chrome.switchTo().defaultContent();
        return Optional.ofNullable(chrome.manage().getCookieNamed(SESSION)).map(Cookie::getValue);
    }

    private static <T> Optional<T> inFrame(RemoteWebDriver chrome, Function<RemoteWebDriver, T> step) {
        chrome.switchTo().defaultContent();
        List<WebElement> frames = chrome.findElements(Hooks.FRAME);
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        chrome.switchTo().frame(frames.get(0));
        return Optional.of(step.apply(chrome));
    }
}
