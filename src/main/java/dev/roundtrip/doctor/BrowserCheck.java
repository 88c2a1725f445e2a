package dev.roundtrip.doctor;

import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Lineup;
import java.util.List;
import java.util.function.Consumer;

/** The browser that plays the visitor of web chat. */
final class BrowserCheck implements Check {
    static final String BROWSER = "browser";

    private final Settings settings;
    private final Consumer<String> console;

    BrowserCheck(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
    }

    @Override
    public List<Finding> look() {
        return ChannelTroubles.look(
                BROWSER,
                ChannelTroubles.With.BROWSER,
                ChannelTroubles.BROWSER,
                () -> List.of(Finding.ok(BROWSER, Lineup.browser(settings, console))));
    }
}
