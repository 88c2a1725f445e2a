package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Counted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes away what runs that ended without a word have left on the desk, and nothing else. Administrators only. */
public final class Sweep implements AutoCloseable {
    private final DeskEntry entry;
    private final Sweeper sweeper;
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
        this.sweeper = Sweeper.of(entry.client(), settings, clock, console);
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
        List<HeldLease> all = sweeper.known().stream().filter(order::concerns).toList();
        if (all.isEmpty()) {
            console.accept(
                    order.runId().map("The desk knows of no run %s."::formatted).orElse("The desk knows of no run."));
            return order.runId().isEmpty();
        }
        Instant now = clock.instant();
        List<HeldLease> alive = all.stream().filter(lease -> lease.isAlive(now)).toList();
        List<HeldLease> ended =
                all.stream().filter(lease -> !lease.isAlive(now)).toList();
        alive.forEach(sweeper::tell);
        if (order.dryRun()) {
            int planned = ended.stream().mapToInt(sweeper::plan).sum();
            console.accept("%s would be removed. %s"
                    .formatted(Counted.of(planned, "Nothing", "1 thing", "%d things"), told(ended, alive)));
            return true;
        }
        List<Broom.Swept> swept = ended.stream().map(sweeper::sweep).toList();
        int left = swept.stream().mapToInt(one -> one.left().size()).sum();
        console.accept("%d removed, %d left. %s"
                .formatted(swept.stream().mapToInt(one -> one.removed().size()).sum(), left, told(ended, alive)));
        return left == 0;
    }

    private static String told(List<HeldLease> ended, List<HeldLease> alive) {
        return "Runs: %d ended, %d alive.".formatted(ended.size(), alive.size());
    }

    @Override
    public void close() {
        entry.close();
    }
}
