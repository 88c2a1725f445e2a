package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.net.PortProber;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** Starts browsers: headless, quiet on the network, each with a fresh profile. */
final class BrowserStart implements Starting {
    private static final Duration COMMAND = Duration.ofSeconds(20);

    // It warns of developer tools of a newer browser, which are not used. Held here, because a logger without holders
    // forgets its level.
    private static final Logger UNUSED_TOOLS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final FoundBrowser found;
    private final Manners manners;
    private final Consumer<String> console;
    private final Consumer<RemoteWebDriver> settle;

    /** The console takes one line when a profile had to be left behind. */
    BrowserStart(FoundBrowser found, Manners manners, Consumer<String> console) {
        this(found, manners, console, Manners::limit);
    }

    /** With steps of one's own after the browser's start. */
    BrowserStart(FoundBrowser found, Manners manners, Consumer<String> console, Consumer<RemoteWebDriver> settle) {
        this.found = found;
        this.manners = manners;
        this.console = console;
        this.settle = settle;
        UNUSED_TOOLS.setLevel(Level.SEVERE);
    }

    @Override
    public BrowserSession start(String name) {
        BrowserSession session = begin(name);
        try {
            session.command("setting its limits", chrome -> {
                settle.accept(chrome);
                return name;
            });
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw told(e);
        }
    }

    private BrowserSession begin(String name) {
        Profile profile = profile();
        try {
            return new BrowserSession(name, driver(profile.folder()), profile::end);
        } catch (IOException e) {
            profile.end(() -> {});
            throw notStarted(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            profile.end(() -> {});
            throw told(e);
        }
    }

    private Profile profile() {
        try {
            return Profile.fresh(console);
        } catch (IOException e) {
            throw new ChannelTrouble(
                    "There is no place for the browser's profile in the temporary folder: " + e.getMessage(), e);
        }
    }

    private RuntimeException told(RuntimeException e) {
        return e instanceof WebDriverException refused ? notStarted(String.valueOf(refused.getRawMessage()), e) : e;
    }

    private ChannelTrouble notStarted(String why, Exception e) {
        return new ChannelTrouble(
                notCreated(why),
                "%s does not start (%s). Try it by hand: %s --headless=new --no-sandbox --dump-dom about:blank"
                        .formatted(found, why.lines().findFirst().orElse(""), found.browser()),
                e);
    }

    /** What it is that a session could not be had. Chromedriver tells so that it is of another version than the browser. */
    static Why notCreated(String why) {
        return why.contains("only supports Chrome version") ? Why.DRIVER_MISMATCH : Why.NO_BROWSER;
    }

    private ChromeDriver driver(Path profile) throws IOException {
        // Both programs are named, so that nothing is looked for on the network.
        int port = PortProber.findFreePort();
        ChromeDriverService service = new ChromeDriverService(
                found.driver().toFile(), port, COMMAND, List.of("--port=" + port), System.getenv());
        service.sendOutputTo(OutputStream.nullOutputStream());
        ClientConfig limits = ClientConfig.defaultConfig().readTimeout(COMMAND).connectionTimeout(COMMAND);
        return new ChromeDriver(service, options(profile), limits);
    }

    private ChromeOptions options(Path profile) {
        ChromeOptions options = manners.options();
        options.setBinary(found.browser().toFile());
        options.addArguments("--user-data-dir=" + profile);
        return options;
    }
}
