package dev.roundtrip.channel.webchat.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Installs Chromium from the packages of Debian, with the fonts that make its pictures readable. Ubuntu's packages of
 * these names only lead to a snap.
 */
final class BrowserInstaller {
    private static final Duration UPDATE_LIMIT = Duration.ofMinutes(3);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(10);
    private static final List<String> PACKAGES =
            List.of("chromium", "chromium-driver", "fonts-liberation", "fonts-dejavu-core", "fonts-noto-color-emoji");
    private final Machine machine;
    private final Consumer<String> console;

    BrowserInstaller(Machine machine, Consumer<String> console) {
        this.machine = machine;
        this.console = console;
    }

    /** Installs; answers why it could not, or nothing when it did. */
    Optional<String> install() {
        Optional<Path> packager = machine.program("apt-get");
        if (machine.family().contains("ubuntu")) {
            return Optional.of(
                    "It can't be installed from here: the packages of Ubuntu hold Chromium only as a snap. Install Google Chrome, for which Selenium Manager fetches the driver, or name a browser and its driver in the settings roundtrip.browser.path and roundtrip.browser.driver.");
        }
        if (!machine.family().contains("debian") || packager.isEmpty()) {
            return Optional.of(
                    "It can't be installed from here: that is known only for Debian, and this is \"%s\". Install Chromium and its chromedriver by hand."
                            .formatted(machine.family()));
        }
        if (!machine.administrator()) {
            return Optional.of(
                    "It can't be installed from here: that needs root. Run once as root: apt-get install -y --no-install-recommends %s"
                            .formatted(String.join(" ", PACKAGES)));
        }
        console.accept(
                "Installing %s with apt-get, once; this takes a minute or two.".formatted(String.join(", ", PACKAGES)));
        return run(packager.get(), UPDATE_LIMIT, List.of("update"))
                .or(() -> run(packager.get(), INSTALL_LIMIT, arguments()));
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        arguments.addAll(PACKAGES);
        return arguments;
    }

    private Optional<String> run(Path packager, Duration limit, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(packager.toString(), "-q"));
        command.addAll(arguments);
        Ran ran = machine.run(limit, command);
        if (ran.well()) {
            return Optional.empty();
        }
        String how = ran.exit() == Ran.NOT_IN_TIME
                ? "was stopped after " + limit.toSeconds() + " s"
                : "ended with code " + ran.exit();
        return Optional.of("\"%s\" %s: %s. Check the package sources and the network of this machine."
                .formatted(String.join(" ", command), how, ran.lastLine()));
    }
}
