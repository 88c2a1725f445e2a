package dev.roundtrip.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.channel.webchat.browser.FoundBrowser;
import dev.roundtrip.config.BrowserSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.net.PortProber;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium for looking at a report: no host can be reached from it, and what it asks for is noted. */
public final class OpenedPage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ASKED =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]{0,200})");

    private final ChromeDriver driver;

    private OpenedPage(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser that shows nothing yet; where there is none, the test is left out. */
    public static OpenedPage none() {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(supply.present().isPresent(), "No Chromium with a fitting chromedriver on this machine.");
        FoundBrowser found = supply.get();
        try {
            int port = PortProber.findFreePort();
            ChromeDriverService service = new ChromeDriverService(
                    found.driver().toFile(), port, PATIENCE, List.of("--port=" + port), System.getenv());
            service.sendOutputTo(OutputStream.nullOutputStream());
            return new OpenedPage(new ChromeDriver(service, options(found)));
        } catch (IOException e) {
            throw new UncheckedIOException(found + " does not start.", e);
        }
    }

    private static ChromeOptions options(FoundBrowser found) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found.browser().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-precise-memory-info",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--window-size=1280,860");
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Goes to the page as somebody does who is given a link to it; no page before it is left. */
    public OpenedPage open(Path page, String fragment) {
        driver.get("about:blank");
        driver.get(page.toUri() + fragment);
        return this;
    }

    /** Runs a script in the page, again and again until it says true. */
    public OpenedPage until(String condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20)).until(any -> driver.executeScript(condition));
        return this;
    }

    /** Waits until an element that the selector finds has that text. */
    public OpenedPage untilShown(String selector, String text) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .until(any -> driver.executeScript("""
                        return [...document.querySelectorAll(arguments[0])].some(each =>
                            each.getClientRects().length > 0 && each.textContent.includes(arguments[1]))""", selector, text));
        return this;
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Before any script of the page next opened runs, this one does. */
    OpenedPage first(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    OpenedPage withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** How a reader set their system: {@code light} or {@code dark}. */
    OpenedPage inScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    OpenedPage intoFrame() {
        driver.switchTo().frame(driver.findElement(By.cssSelector("iframe")));
        return this;
    }

    OpenedPage outOfFrame() {
        driver.switchTo().defaultContent();
        return this;
    }

    OpenedPage back() {
        driver.navigate().back();
        return this;
    }

    OpenedPage forward() {
        driver.navigate().forward();
        return this;
    }

    /** The addresses that were asked for since the last look, and the policy's complaints in the console. */
    List<String> asked() {
        return entries(LogType.PERFORMANCE)
                .map(ASKED::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .toList();
    }

    List<String> complaints() {
        return entries(LogType.BROWSER).toList();
    }

    private Stream<String> entries(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
                .map(entry -> entry.getMessage());
    }

    /** The texts that stand out too little from their ground (WCAG 2, AA), below a selector in the frames that lead there. */
    List<String> pale(String... path) {
        return new AxeBuilder()
                .withRules(List.of("color-contrast")).include(List.of(path)).analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> node.getHtml())
                        .toList();
    }

    /** What an element says, in a page without scripts as well. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    Path picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
