package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says on the desk itself that a run is alive, again and again; when it ends without a word, others may sweep what it left. The
 * sweeping machine's clock judges: both must be right to some seconds.
 */
final class Lease implements AutoCloseable {
    static final Duration LIFE = Duration.ofSeconds(90);
    static final Duration RENEWAL = Duration.ofSeconds(20);
    private static final long LAST_RENEWAL_SECONDS = 5;

    private final DeskClient desk;
    private final Customers customers;
    private final Clock clock;
    private final Consumer<String> console;
    private final ScheduledThreadPoolExecutor renewing = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "lease");
        made.setDaemon(true);
        return made;
    });
    private final long contactId;
    private Instant until;
    private boolean lapseTold;

    private Lease(DeskClient desk, Customers customers, Clock clock, Consumer<String> console) {
        this.desk = desk;
        this.customers = customers;
        this.clock = clock;
        this.console = console;
        this.until = clock.instant().plus(LIFE);
        Map<String, String> attributes = new HashMap<>(customers.written());
        attributes.put(HeldLease.EXPIRES, until.toString());
        this.contactId = desk.contacts()
                .createIdentified(
                        HeldLease.name(customers.runId()), HeldLease.IDENTIFIER + customers.runId(), attributes)
                .id();
    }

    /**
     * Takes it and renews it from now on.
     *
     * @param console is told once when the desk has not taken a renewal for so long that the lease has ended
     * @throws dev.roundtrip.desk.DeskTrouble when the desk does not take it, such as when a run of that id has one
     */
    static Lease take(DeskClient desk, Customers customers, Clock clock, Consumer<String> console) {
        Lease lease = new Lease(desk, customers, clock, console);
        lease.renewing.scheduleWithFixedDelay(
                lease::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Once more for its whole life. A failure is told when the lease has ended by it. */
    synchronized void renew() {
        Instant next = clock.instant().plus(LIFE);
        try {
            desk.contacts().setAttributes(contactId, Map.of(HeldLease.EXPIRES, next.toString()));
            until = next;
        } catch (RuntimeException refused) {
            if (!until.isAfter(clock.instant()) && !lapseTold) {
                lapseTold = true;
                console.accept(
                        "The lease of run %s could not be renewed for more than %d s, so another run may sweep it while it goes on: %s"
                                .formatted(customers.runId(), LIFE.toSeconds(), refused.getMessage()));
            }
        }
    }

    /** Writes something down that must outlive this process. One at a time: the desk joins attributes without a lock. */
    synchronized void note(Map<String, String> attributes) {
        desk.contacts().setAttributes(contactId, attributes);
    }

    synchronized void forget(List<String> keys) {
        desk.contacts().removeAttributes(contactId, keys);
    }

    long contactId() {
        return contactId;
    }

    /** As the desk holds it now. */
    HeldLease held() {
        return HeldLease.of(desk.contacts().find(contactId), customers);
    }

    /** No longer renewed, and over at once, so that whatever the run leaves can be swept at once. */
    void end() {
        stop();
        synchronized (this) {
            desk.contacts()
                    .setAttributes(
                            contactId, Map.of(HeldLease.EXPIRES, clock.instant().toString()));
        }
    }

    /** As when the process ends without a word: the lease stays until somebody takes it away. */
    void stop() {
        renewing.shutdownNow();
        try {
            renewing.awaitTermination(LAST_RENEWAL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        desk.contacts().delete(contactId);
    }
}
