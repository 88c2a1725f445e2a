package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.config.BrowserSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a browser and its driver: where the settings say, else on this machine. */
final class BrowserFinder {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.\\d+)+");
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final List<Path> DRIVER_PLACES =
            List.of(Path.of("/usr/lib/chromium/chromedriver"), Path.of("/usr/lib/chromium-browser/chromedriver"));
    private final Machine machine;

    BrowserFinder(Machine machine) {
        this.machine = machine;
    }

    Search find(BrowserSettings settings) {
        Optional<Path> browser = given(settings.path()).or(() -> onPath(BROWSERS));
        if (browser.isEmpty()) {
            return unfit(
                    Search.Kind.BROWSER_MISSING,
                    "There is no Chromium or Chrome on this machine: none of %s is on the search path. Install one (Debian: apt-get install chromium chromium-driver) or name it in the setting roundtrip.browser.path."
                            .formatted(String.join(", ", BROWSERS)));
        }
        if (!machine.executable(browser.get())) {
            return unfit(
                    Search.Kind.BROWSER_MISSING,
                    "The setting roundtrip.browser.path names %s, but there is no program there. Correct it, or leave it out to have a browser looked for."
                            .formatted(browser.get()));
        }
        return withDriver(browser.get(), settings);
    }

    private Search withDriver(Path browser, BrowserSettings settings) {
        Optional<Path> driver = given(settings.driver())
                .or(() -> beside(browser))
                .or(() -> onPath(DRIVERS))
                .or(() -> DRIVER_PLACES.stream().filter(machine::executable).findFirst());
        if (driver.isEmpty()) {
            return unfit(
                    Search.Kind.DRIVER_MISSING,
                    "There is a browser (%s) but no chromedriver on the search path. Install the one of the same version (Debian: apt-get install chromium-driver) or name it in the setting roundtrip.browser.driver."
                            .formatted(browser));
        }
        if (!machine.executable(driver.get())) {
            return unfit(
                    Search.Kind.DRIVER_MISSING,
                    "The setting roundtrip.browser.driver names %s, but there is no program there. Correct it, or leave it out to have a driver looked for."
                            .formatted(driver.get()));
        }
        return pair(browser, driver.get());
    }

    /** Whether these two fit each other. */
    Search pair(Path browser, Path driver) {
        // Side by side, so that two that hang take no longer than one.
        CompletableFuture<Ran> asking = CompletableFuture.supplyAsync(() -> ask(browser));
        Ran askedDriver = ask(driver);
        Ran asked = asking.join();
        Optional<String> version = version(asked);
        Optional<String> driverVersion = version(askedDriver);
        if (version.isEmpty() || driverVersion.isEmpty()) {
            Path silent = version.isEmpty() ? browser : driver;
            Ran ran = version.isEmpty() ? asked : askedDriver;
            return unfit(
                    Search.Kind.DOES_NOT_RUN,
                    "%s is there but does not run: asked for its version it %s (%s). Install it again, with the libraries it needs."
                            .formatted(
                                    silent,
                                    ran.exit() == Ran.NOT_IN_TIME ? "gave no answer" : "ended with code " + ran.exit(),
                                    ran.lastLine()));
        }
        if (!major(version.get()).equals(major(driverVersion.get()))) {
            return unfit(
                    Search.Kind.VERSIONS_DIFFER,
                    "Browser and driver do not fit: %s is version %s, %s is version %s, and the first number must be the same. Update the older one, or name a fitting pair in the settings roundtrip.browser.path and roundtrip.browser.driver."
                            .formatted(browser, version.get(), driver, driverVersion.get()));
        }
        return new Search.Fits(new FoundBrowser(browser, version.get(), driver, driverVersion.get()));
    }

    private Ran ask(Path program) {
        return machine.run(LIMIT, List.of(program.toString(), "--version"));
    }

    private Optional<Path> beside(Path browser) {
        return Optional.ofNullable(browser.toAbsolutePath().getParent())
                .map(folder -> folder.resolve("chromedriver"))
                .filter(machine::executable);
    }

    private Optional<Path> onPath(List<String> names) {
        return names.stream().map(machine::program).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> given(String setting) {
        return setting == null || setting.isBlank() ? Optional.empty() : Optional.of(Path.of(setting.strip()));
    }

    private static Optional<String> version(Ran ran) {
        Matcher matcher = VERSION.matcher(ran.output());
        return ran.well() && matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }

    private static Search unfit(Search.Kind kind, String sentence) {
        return new Search.Unfit(kind, sentence);
    }
}
