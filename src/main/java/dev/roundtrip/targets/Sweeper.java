package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sweeps runs that ended without a word, one after the other, and tells what came of each. Others may do it at the same time. */
final class Sweeper {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

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
        return new Sweeper(desk, Broom.of(desk, settings, clock, console), clock, console);
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

    /** Only tells what would be done; how many things would be removed. */
    int plan(HeldLease lease) {
        List<String> plan = broom.plan(lease);
        console.accept("Run %s ended at %s and has left:".formatted(lease.runId(), DAY.format(lease.until())));
        plan.forEach(name -> console.accept("  would remove " + name));
        broom.mailsLeft(lease).ifPresent(why -> console.accept("  would leave its mails: " + why));
        return plan.size();
    }

    /** That it is alive. A lease whose end can't be read has none. */
    void tell(HeldLease lease) {
        console.accept(
                lease.until().equals(Instant.MAX)
                        ? "Run %s may be alive, for the end of its lease can't be read; its objects are left alone. If there is no such run, delete contact %d."
                                .formatted(lease.runId(), lease.contactId())
                        : "Run %s is alive until %s; its objects are left alone."
                                .formatted(lease.runId(), TIME.format(lease.until())));
    }

    /**
     * Takes away what that run has left, unless it has none any more or is alive.
     *
     * @param listed looked at again first: sweeping the runs before this one takes a while
     */
    Broom.Swept sweep(HeldLease listed) {
        Optional<HeldLease> now = leases.again(listed);
        if (now.isEmpty()) {
            console.accept("Run %s was swept by somebody else meanwhile.".formatted(listed.runId()));
            return Broom.Swept.NOTHING;
        }
        HeldLease lease = now.get();
        if (lease.isAlive(clock.instant())) {
            tell(lease);
            return Broom.Swept.NOTHING;
        }
        Broom.Swept swept = broom.sweep(lease);
        console.accept("Run %s ended at %s without tidying up: %d removed, %d left."
                .formatted(
                        lease.runId(),
                        DAY.format(lease.until()),
                        swept.removed().size(),
                        swept.left().size()));
        swept.removed().forEach(name -> console.accept("  removed " + name));
        swept.left().forEach(name -> console.accept("  left " + name));
        return swept;
    }
}
