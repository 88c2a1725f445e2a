package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes away what runs that ended without a word have left on the desk, and nothing else. Administrators only. */
public final class Sweep implements AutoCloseable {
    private final DeskEntry entry;
    private final Leases leases;
    private final Broom broom;
    private final Clock clock;
    private final Consumer<String> console;

    /**
     * What is to be done.
     *
     * @param dryRun only tell
     * @param runId only this run
     */
    public record Order(boolean dryRun, Optional<String> runId) {
        boolean concerns(HeldLease lease) {
            return runId.isEmpty() || runId.get().equals(lease.runId());
        }
    }

    private Sweep(DeskEntry entry, Settings settings, Clock clock, Consumer<String> console) {
        this.entry = entry;
        this.clock = clock;
        this.console = console;
        this.leases = new Leases(entry.client(), clock);
        this.broom = new Broom(entry.client(), new RunMail(settings, console), clock);
    }

    /**
     * On the desk of these settings.
     *
     * @param console takes a line for all that is found and done
     * @throws NotCleared when nothing may be done there
     * @throws IllegalStateException when the token's owner is no administrator
     */
    public static Sweep on(Settings settings, Clock clock, Consumer<String> console) {
        if (!settings.target().elsewhere()) {
            throw new IllegalStateException(
                    "There is nothing to sweep on the embedded desk, which goes with its run: set roundtrip.target to remote or compose.");
        }
        DeskEntry entry = DeskEntry.of(settings, clock);
        if (!entry.membership().isAdministrator()) {
            entry.close();
            throw new IllegalStateException(
                    "roundtrip.desk.token belongs to %s, who is no administrator of account %d and may delete nothing there: use an administrator's token."
                            .formatted(entry.profile(), entry.membership().accountId()));
        }
        return new Sweep(entry, settings, clock, console);
    }

    /** Does it; true when nothing is left of any run that had ended, and one that was asked for is known. A dry run leaves all. */
    public boolean run(Order order) {
        List<HeldLease> all = leases.all().stream().filter(order::concerns).toList();
        if (all.isEmpty()) {
            console.accept(
                    order.runId().map("The desk knows of no run %s."::formatted).orElse("The desk knows of no run."));
        }
        boolean clean = all.size() > 0 || order.runId().isEmpty();
        Instant now = clock.instant();
        for (HeldLease lease : all) {
            if (lease.isAlive(now)) {
                console.accept("Run %s is alive until %s: not touched.".formatted(lease.runId(), lease.until()));
            } else if (order.dryRun()) {
                console.accept("Run %s ended at %s and has left:".formatted(lease.runId(), lease.until()));
                broom.plan(lease).forEach(name -> console.accept("  would remove " + name));
            } else {
                clean &= swept(broom, lease, console);
            }
        }
        return clean;
    }

    /** At the beginning of a run: what others have left must not be taken for its own. */
    static void expired(DeskClient desk, Settings settings, Clock clock, Consumer<String> console) {
        List<HeldLease> expired = new Leases(desk, clock).expired();
        if (!expired.isEmpty()) {
            Broom broom = new Broom(desk, new RunMail(settings, console), clock);
            expired.forEach(lease -> swept(broom, lease, console));
        }
    }

    private static boolean swept(Broom broom, HeldLease lease, Consumer<String> console) {
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

    @Override
    public void close() {
        entry.close();
    }
}
