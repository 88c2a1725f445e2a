package dev.roundtrip.targets;

import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.config.Settings;
<<<<<<< HEAD
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.trip.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
=======
import java.time.Clock;
>>>>>>> a8
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes away what runs that ended without a word have left on the desk, and nothing else. Administrators only. */
public final class Sweep implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final DeskEntry entry;
<<<<<<< HEAD
    private final Leases leases;
    private final Settings settings;
=======
    private final Sweeper sweeper;
>>>>>>> a8
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
<<<<<<< HEAD
        this.leases = new Leases(entry.client(), clock);
        this.settings = settings;
=======
        this.sweeper = Sweeper.of(entry.client(), settings, clock, console);
>>>>>>> a8
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
<<<<<<< HEAD
        Instant now = clock.instant();
        List<HeldLease> alive = all.stream().filter(lease -> lease.isAlive(now)).toList();
        List<HeldLease> ended =
                all.stream().filter(lease -> !lease.isAlive(now)).toList();
        alive.forEach(lease -> console.accept(told(lease)));
        if (order.dryRun()) {
            int planned = ended.stream().mapToInt(this::planned).sum();
            console.accept("%s would be removed. %s"
                    .formatted(Counted.of(planned, "Nothing", "1 thing", "%d things"), told(ended, alive)));
            return true;
=======
        boolean clean = all.size() > 0 || order.runId().isEmpty();
        for (HeldLease lease : all) {
            if (order.dryRun() && !lease.isAlive(clock.instant())) {
                sweeper.plan(lease);
            } else {
                clean &= sweeper.sweep(lease);
            }
>>>>>>> a8
        }
        List<Broom.Swept> swept = ended.stream()
                .map(lease -> swept(entry.client(), settings, lease, clock, console))
                .toList();
        int left = swept.stream().mapToInt(one -> one.left().size()).sum();
        console.accept("%d removed, %d left. %s"
                .formatted(swept.stream().mapToInt(one -> one.removed().size()).sum(), left, told(ended, alive)));
        return left == 0;
    }

    private static String told(List<HeldLease> ended, List<HeldLease> alive) {
        return "Runs: %d ended, %d alive.".formatted(ended.size(), alive.size());
    }

    /** A lease whose end can't be read has none. */
    private static String told(HeldLease lease) {
        return lease.until().equals(Instant.MAX)
                ? "Run %s may be alive, for the end of its lease can't be read; its objects are left alone. If there is no such run, delete contact %d."
                        .formatted(lease.runId(), lease.contactId())
                : "Run %s is alive until %s; its objects are left alone."
                        .formatted(lease.runId(), TIME.format(lease.until()));
    }

    private int planned(HeldLease lease) {
        List<String> plan = new Broom(entry.client(), mail(settings, lease), clock).plan(lease);
        console.accept("Run %s ended at %s and has left:".formatted(lease.runId(), DAY.format(lease.until())));
        plan.forEach(name -> console.accept("  would remove " + name));
        elsewhere(settings, lease).ifPresent(why -> console.accept("  would leave its mails: " + why));
        return plan.size();
    }

<<<<<<< HEAD
    /** At the beginning of a run: what others have left must not be taken for its own. */
    static void expired(DeskClient desk, Settings settings, Clock clock, Consumer<String> console) {
        new Leases(desk, clock).expired().forEach(lease -> swept(desk, settings, lease, clock, console));
    }

    private static Consumer<String> mail(Settings settings, HeldLease lease) {
        return elsewhere(settings, lease)
                .<Consumer<String>>map(why -> run -> {
                    throw new IllegalStateException(why);
                })
                .orElseGet(() -> new RunMail(settings));
    }

    /** Why the run's mails can't be removed: by what is set nobody gets at the mailbox to which they went. */
    private static Optional<String> elsewhere(Settings settings, HeldLease lease) {
        Optional<String> ours = settings.email().map(email -> new CustomerAddress(email.customer()).pattern());
        return lease.customers()
                .mailbox()
                .map(CustomerAddress::pattern)
                .filter(theirs -> ours.filter(theirs::equals).isEmpty())
                .map(theirs ->
                        "they are in the mailbox of %s. Set roundtrip.email.customer to that, and roundtrip.email.imap.host, .user and .password, and sweep again."
                                .formatted(theirs));
    }

    private static Broom.Swept swept(
            DeskClient desk, Settings settings, HeldLease lease, Clock clock, Consumer<String> console) {
        Broom.Swept swept = new Broom(desk, mail(settings, lease), clock).sweep(lease);
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

=======
>>>>>>> a8
    @Override
    public void close() {
        entry.close();
    }
}
