package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Capabilities;
import dev.roundtrip.targets.Embedded;
import java.util.ArrayList;
import java.util.List;

/** The embedded target: everything comes with it, but for the browser. */
final class EmbeddedCheck implements Check {
    private final Settings settings;

    EmbeddedCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(faults());
        findings.addAll(CapabilitiesCheck.look(settings, Capabilities.embedded(settings)));
        return findings;
    }

    private Finding faults() {
        try {
            List<String> on = Embedded.checkedFaults(settings.embedded());
            return on.isEmpty()
                    ? Finding.ok("target", "embedded")
                    : Finding.degraded(
                            Ailment.BROKEN_ON_PURPOSE,
                            "target",
                            "The embedded desk is broken on purpose: %s. A run shows that, and nothing of the scenarios; for a sound desk leave out roundtrip.embedded.faults."
                                    .formatted(String.join(", ", on)),
                            Key.EMBEDDED_FAULTS);
        } catch (IllegalStateException unknown) {
            return Finding.failed(Ailment.WRONG_SETTING, "target", unknown.getMessage(), List.of(Key.EMBEDDED_FAULTS));
        }
    }
}
