package dev.roundtrip.channel.webchat.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.Platform;
import org.openqa.selenium.manager.SeleniumManager;

/** Selenium Manager as a program of its own, so that it can be stopped: without a network it would wait for minutes. */
final class DriverManager {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Machine machine;
    private final BrowserFinder finder;

    DriverManager(Machine machine, BrowserFinder finder) {
        this.machine = machine;
        this.finder = finder;
    }

    /** Lets it download a browser and a driver that fit. */
    Search fetch() {
        try {
            Path program = Files.createTempFile("roundtrip-manager-", "");
            try (InputStream packed = SeleniumManager.class.getResourceAsStream(packedProgram())) {
                if (packed == null) {
                    return unfit("is not packed for this system");
                }
                Files.write(program, packed.readAllBytes());
                return program.toFile().setExecutable(true) ? run(program) : unfit("can't be made a program");
            } finally {
                Files.deleteIfExists(program);
            }
        } catch (IOException e) {
            return unfit("can't be unpacked (" + e.getMessage() + ")");
        }
    }

    private static String packedProgram() {
        Platform system = Platform.getCurrent();
        if (system.is(Platform.WINDOWS)) {
            return "windows/selenium-manager.exe";
        }
        if (system.is(Platform.MAC)) {
            return "macos/selenium-manager";
        }
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return arm ? "linux-arm64/selenium-manager" : "linux-x86_64/selenium-manager";
    }

    private Search run(Path program) {
        Ran ran = machine.run(
                LIMIT,
                List.of(
                        program.toString(),
                        "--browser",
                        "chrome",
                        "--output",
                        "json",
                        "--avoid-stats",
                        "--timeout",
                        String.valueOf(LIMIT.toSeconds())));
        if (ran.exit() == Ran.NOT_IN_TIME) {
            return unfit("had no result within " + LIMIT.toSeconds() + " s (is there a way to the internet?)");
        }
        try {
            JsonNode result = JSON.readTree(ran.output()).path("result");
            String browser = result.path("browser_path").asText();
            String driver = result.path("driver_path").asText();
            return ran.well() && !browser.isBlank() && !driver.isBlank()
                    ? finder.pair(Path.of(browser), Path.of(driver))
                    : unfit("found nothing (" + result.path("message").asText(ran.lastLine()) + ")");
        } catch (JsonProcessingException e) {
            return unfit("gave an answer that can't be read (" + ran.lastLine() + ")");
        }
    }

    private static Search unfit(String why) {
        return new Search.Unfit(Search.Kind.BROWSER_MISSING, "Selenium Manager " + why + ".");
    }
}
