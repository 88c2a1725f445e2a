package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Capabilities;
import dev.roundtrip.targets.Embedded;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The embedded target: everything comes with it, but for the browser. */
final class EmbeddedCheck implements Check {
    private final Settings settings;
    private final Consumer<String> console;

    EmbeddedCheck(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(faults());
        findings.addAll(CapabilitiesCheck.look(settings, Capabilities.embedded(settings)));
        if (settings.channels().contains(Channel.WEB_CHAT)) {
            findings.add(new BrowserCheck(settings, console).look());
        }
        return findings;
    }

    private Finding faults() {
        try {
            List<String> on = Embedded.checkedFaults(settings.embedded());
            return Finding.ok("target", "embedded" + (on.isEmpty() ? "" : ", broken on purpose: " + on));
        } catch (IllegalStateException unknown) {
            return Finding.failed("target", unknown.getMessage(), List.of(Key.EMBEDDED_FAULTS));
        }
    }
}
