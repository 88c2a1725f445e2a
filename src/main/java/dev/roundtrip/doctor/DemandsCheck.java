package dev.roundtrip.doctor;

import dev.roundtrip.config.Demands;
import dev.roundtrip.config.Key;
import dev.roundtrip.targets.Capability;
import java.util.List;

/** What the run must not leave out: whether there is such a thing. Silent when nothing is demanded. */
final class DemandsCheck implements Check {
    private final Demands demands;

    DemandsCheck(Demands demands) {
        this.demands = demands;
    }

    @Override
    public List<Finding> look() {
        try {
            Capability.mustKnow(demands);
            return List.of();
        } catch (IllegalStateException unknown) {
            return List.of(
                    Finding.failed(Ailment.WRONG_SETTING, "demands", unknown.getMessage(), List.of(Key.REQUIRE)));
        }
    }
}
