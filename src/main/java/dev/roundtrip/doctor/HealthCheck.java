package dev.roundtrip.doctor;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.Fault;
import dev.roundtrip.config.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One look of the doctor's at everything.
 *
 * @param at when it began
 * @param took how long it took in all
 * @param looks in the order in which things hang on each other
 * @param tried what was asked of the desk, as it was asked, and what was answered
 */
public record HealthCheck(Instant at, Duration took, List<Look> looks, List<Tried> tried) {
    public HealthCheck {
        looks = List.copyOf(looks);
        tried = List.copyOf(tried);
    }

    /** With settings that can't be used nothing else can be looked at. */
    public static HealthCheck blockedBy(BadSettings unusable, Instant at) {
        String faults = unusable.faults().stream().map(Fault::toString).collect(Collectors.joining(" "));
        List<Key> keys = unusable.faults().stream()
                .flatMap(fault -> Key.ofName(fault.key()).stream())
                .distinct()
                .toList();
        Finding settings = Finding.failed(Ailment.WRONG_SETTING, "settings", faults, keys);
        return new HealthCheck(at, Duration.ZERO, List.of(new Look(settings, Duration.ZERO)), List.of());
    }

    /** What was found, and how long the step took that found it. */
    public record Look(Finding finding, Duration took) {}

    /** As in {@code GET https://desk.example/api} and {@code 200 with application/json}. */
    public record Tried(String what, String seen) {}

    public List<Finding> findings() {
        return looks.stream().map(Look::finding).toList();
    }

    /** What should not be so. */
    public List<Finding> troubles() {
        return findings().stream().filter(Finding::ails).toList();
    }

    public List<Finding> failures() {
        return findings().stream().filter(Finding::failed).toList();
    }

    /** Whether no scenario at all can be run. */
    public boolean stopsTheRun() {
        return findings().stream().anyMatch(Finding::stopsTheRun);
    }

    /** The worst that was seen. */
    public Finding.State state() {
        if (!failures().isEmpty()) {
            return Finding.State.FAILED;
        }
        return troubles().isEmpty() ? Finding.State.OK : Finding.State.DEGRADED;
    }
}
