package dev.roundtrip.targets;

import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.people.InboxHolds;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * A run's stay on a desk that is not its own: what ended runs have left is swept first, a lease says that this one is alive, and
 * at the end it takes away what it made. What can't be taken away then is left to the next sweep, with the lease that names the
 * run.
 */
final class Tenancy implements AutoCloseable {
    private final DeskClient desk;
    private final Settings settings;
    private final Broom broom;
    private final Clock clock;
    private final Consumer<String> console;
    private final Lease lease;

    private Tenancy(
            DeskClient desk, Settings settings, Broom broom, Clock clock, Consumer<String> console, Lease lease) {
        this.desk = desk;
        this.settings = settings;
        this.broom = broom;
        this.clock = clock;
        this.console = console;
        this.lease = lease;
    }

    /** Nothing of this run may be on the desk yet. */
    static Tenancy begin(DeskClient desk, Settings settings, Clock clock, Consumer<String> console) {
        return begin(desk, settings, Broom.of(desk, settings, clock, console), clock, console);
    }

    /** The same with a broom of one's own. */
    static Tenancy begin(DeskClient desk, Settings settings, Broom broom, Clock clock, Consumer<String> console) {
        new Sweeper(desk, broom, clock, console).sweepExpired();
        new Leases(desk).mustBeFree(settings.runId());
        Lease lease = Lease.take(desk, Customers.of(settings), clock, console);
        return new Tenancy(desk, settings, broom, clock, console, lease);
    }

    InboxHolds holds() {
        return new LeasedInboxes(desk, lease, clock);
    }

    /** A desk of the run's own goes with it, so nothing on it needs to be tidied up. */
    @Override
    public void close() {
        if (!settings.target().elsewhere() || settings.keep()) {
            lease.close();
            return;
        }
        try {
            sweepOurselves();
        } finally {
            lease.stop();
        }
    }

    /** The lease lives all the while, so that nobody else sweeps the same at the same time. */
    private void sweepOurselves() {
        lease.renew();
        Broom.Swept swept = broom.clean(lease.held());
        if (swept.left().isEmpty()) {
            lease.close();
            return;
        }
        console.accept("Run %s leaves on the desk until the next run or ./roundtrip sweep: %s"
                .formatted(settings.runId(), String.join(" ", swept.left())));
        lease.end();
    }
}
