package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Says on the desk itself that a run is alive, again and again; when it ends without a word, others may sweep what it left. The
 * sweeping machine's clock judges: both must be right to some seconds. A run whose lease was taken away all the same, as after
 * a machine slept, takes another: what it makes from then on must be known as well.
 */
final class Lease implements AutoCloseable {
    static final Duration LIFE = Duration.ofSeconds(90);

    private final DeskClient desk;
    private final Customers customers;
    private final Clock clock;
    private final Consumer<String> console;
    private final Renewing renewing;
    private long contactId;
    private Instant until;
    private boolean lapseTold;

    private Lease(DeskClient desk, Customers customers, Clock clock, Consumer<String> console) {
        this.desk = desk;
        this.customers = customers;
        this.clock = clock;
        this.console = console;
        create();
        this.renewing = new Renewing("lease", this::renew);
    }

    /**
     * Takes it and renews it from now on.
     *
     * @param console is told once when the desk has not taken a renewal for so long that the lease has ended, and when the lease
     *     was taken away
     * @throws DeskTrouble when the desk does not take it, such as when a run of that id has one
     */
    static Lease take(DeskClient desk, Customers customers, Clock clock, Consumer<String> console) {
        return new Lease(desk, customers, clock, console);
    }

    private void create() {
        Instant end = clock.instant().plus(LIFE);
        Map<String, String> attributes = new HashMap<>(customers.written());
        attributes.put(HeldLease.EXPIRES, end.toString());
        contactId = desk.contacts()
                .createIdentified(
                        HeldLease.name(customers.runId()), HeldLease.IDENTIFIER + customers.runId(), attributes)
                .id();
        until = end;
    }

    /** Once more for its whole life. A failure is told when the lease has ended by it. */
    synchronized void renew() {
        Instant next = clock.instant().plus(LIFE);
        try {
            note(Map.of(HeldLease.EXPIRES, next.toString()));
            until = next;
            lapseTold = false;
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
        onTheDesk(id -> desk.contacts().setAttributes(id, attributes));
    }

    synchronized void forget(List<String> keys) {
        onTheDesk(id -> {
            desk.contacts().removeAttributes(id, keys);
            return id;
        });
    }

    synchronized long contactId() {
        return contactId;
    }

    /** As the desk holds it now. */
    synchronized HeldLease held() {
        return HeldLease.of(onTheDesk(desk.contacts()::find), customers);
    }

    private <T> T onTheDesk(LongFunction<T> question) {
        try {
            return question.apply(contactId);
        } catch (DeskTrouble trouble) {
            if (trouble.why() != DeskTrouble.Cause.MISSING_RECORD) {
                throw trouble;
            }
            create();
            console.accept(
                    "The lease of run %s is gone from the desk, as when another run has swept this one because it could not renew the lease for more than %d s: what this run had made there may be gone, and scenarios may fail by that. It has a new lease now and is swept at its end as ever."
                            .formatted(customers.runId(), LIFE.toSeconds()));
            return question.apply(contactId);
        }
    }

    /** No longer renewed, and over at once, so that whatever the run leaves can be swept at once. */
    void end() {
        stop();
        note(Map.of(HeldLease.EXPIRES, clock.instant().toString()));
    }

    /** As when the process ends without a word: the lease stays until somebody takes it away. */
    void stop() {
        renewing.close();
    }

    /** Takes it away: nothing of the run is left. */
    @Override
    public void close() {
        stop();
        desk.contacts().deleteIfThere(contactId());
    }
}
