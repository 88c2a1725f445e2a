package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Capabilities;
import dev.roundtrip.targets.Capability;
import java.util.List;

/** What the target has and lacks, and whether what is said of it is so. */
final class CapabilitiesCheck {
    private static final String WHAT = "capabilities";

    private CapabilitiesCheck() {}

    static List<Finding> look(Settings settings, Capabilities capabilities) {
        try {
            Capability.mustBe(settings.declared());
        } catch (IllegalStateException unknown) {
            return List.of(
                    Finding.failed(Ailment.FALSE_CAPABILITY, WHAT, unknown.getMessage(), List.of(Key.CAPABILITIES)));
        }
        List<String> falsehoods = capabilities.falsehoods();
        return List.of(
                falsehoods.isEmpty()
                        ? Finding.ok(WHAT, capabilities.told())
                        : Finding.failed(
                                Ailment.FALSE_CAPABILITY,
                                WHAT,
                                String.join(" ", falsehoods) + " Take it out of roundtrip.capabilities, or give it.",
                                List.of(Key.CAPABILITIES)));
    }
}
