package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All runs of which the desk knows. */
final class Leases {
    private final DeskClient desk;
    private final Clock clock;

    Leases(DeskClient desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    List<HeldLease> all() {
        return desk.contacts().search(HeldLease.IDENTIFIER).stream()
                .map(HeldLease::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of runs that ended without a word. */
    List<HeldLease> expired() {
        Instant now = clock.instant();
        return all().stream().filter(lease -> !lease.isAlive(now)).toList();
    }

    /**
     * No run of that id is alive.
     *
     * @throws IllegalStateException when one is
     */
    void mustBeFree(String runId) {
        all().stream().filter(lease -> lease.runId().equals(runId)).findFirst().ifPresent(lease -> {
            throw new IllegalStateException(
                    "Run %s is on the desk already, its lease ends at %s: wait for its end, or leave roundtrip.run.id empty so that one is drawn."
                            .formatted(runId, lease.until()));
        });
    }
}
