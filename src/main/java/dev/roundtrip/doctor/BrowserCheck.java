package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.function.Consumer;

/** The browser that plays the visitor of web chat. */
final class BrowserCheck {
    static final List<Key> KEYS = List.of(Key.BROWSER_PATH, Key.BROWSER_DRIVER, Key.BROWSER_INSTALL, Key.BROWSER_GRID);

    private final Settings settings;
    private final Consumer<String> console;

    BrowserCheck(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
    }

    Finding look() {
        try {
            return Finding.ok("browser", Lineup.browser(settings, console)).only(Channel.WEB_CHAT);
        } catch (IllegalStateException trouble) {
            return Finding.failed("browser", trouble.getMessage(), KEYS).only(Channel.WEB_CHAT);
        }
    }
}
