package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sweeps runs that ended without a word, one after the other, and tells what came of each. Others may do it at the same time. */
final class Sweeper {
    private final Leases leases;
    private final Broom broom;
    private final Clock clock;
    private final Consumer<String> console;

    Sweeper(DeskClient desk, Broom broom, Clock clock, Consumer<String> console) {
        this.leases = new Leases(desk);
        this.broom = broom;
        this.clock = clock;
        this.console = console;
    }

    static Sweeper of(DeskClient desk, Settings settings, Clock clock, Consumer<String> console) {
        return new Sweeper(desk, Broom.of(desk, settings, clock), clock, console);
    }

    /** All runs of which the desk knows; what only pretends to be a run is told. */
    List<HeldLease> known() {
        leases.pretended().forEach(console);
        return leases.all();
    }

    /** At the beginning of a run: what others have left must not be taken for its own. */
    void sweepExpired() {
        known().stream().filter(lease -> !lease.isAlive(clock.instant())).forEach(this::sweep);
    }

    /** Only tells. */
    void plan(HeldLease lease) {
        console.accept("Run %s ended at %s and has left:".formatted(lease.runId(), lease.until()));
        broom.plan(lease).forEach(name -> console.accept("  would remove " + name));
    }

    /**
     * Takes away what that run has left, unless it has none any more or is alive.
     *
     * @param listed looked at again first: sweeping the runs before this one takes a while
     * @return whether nothing is left of a run that has ended
     */
    boolean sweep(HeldLease listed) {
        Optional<HeldLease> now = leases.again(listed);
        if (now.isEmpty()) {
            console.accept("Run %s was swept by somebody else meanwhile.".formatted(listed.runId()));
            return true;
        }
        HeldLease lease = now.get();
        if (lease.isAlive(clock.instant())) {
            console.accept("Run %s is alive until %s: not touched.".formatted(lease.runId(), lease.until()));
            return true;
        }
        Broom.Swept swept = broom.sweep(lease);
        console.accept("Run %s ended at %s without tidying up: %d removed, %d left."
                .formatted(
                        lease.runId(),
                        lease.until(),
                        swept.removed().size(),
                        swept.left().size()));
        swept.removed().forEach(name -> console.accept("  removed " + name));
        swept.left().forEach(name -> console.accept("  left " + name));
        return swept.left().isEmpty();
    }
}
