package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.OpeningHours;
import dev.roundtrip.people.InboxHolds;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Holds an inbox for one run alone, by a note in the run's lease. Each run notes that it wants the inbox and then looks: it has
 * it when nobody else wants or holds it. Of two that want it at once the one with the younger lease steps back.
 */
final class LeasedInboxes implements InboxHolds {
    // Longer than a lease lives: a run that was killed lets go by then.
    private static final Budget FREE = Budget.seconds(1, 150);

    private final DeskClient desk;
    private final Lease lease;
    private final Clock clock;

    LeasedInboxes(DeskClient desk, Lease lease, Clock clock) {
        this.desk = desk;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public void take(long inboxId) {
        DeskLook<Boolean> look = new DeskLook<>(() -> List.of(tried(inboxId)), clock, Duration.ofSeconds(1));
        Outcome<Boolean> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "inbox %d for this run alone".formatted(inboxId), look, free -> free, clock.instant(), FREE));
        if (outcome instanceof Outcome.Missed<Boolean> missed) {
            lease.forget(HoursNote.keys(inboxId));
            throw new IllegalStateException(
                    "Another run has inbox %d for itself, so this scenario can't be played: %s Run again later, or one after the other."
                            .formatted(inboxId, missed.reason()));
        }
        putBackWhatAnEndedRunLeft(inboxId);
    }

    /** Whether it is had now. */
    boolean tried(long inboxId) {
        lease.note(HoursNote.of(inboxId, HoursNote.WANTED));
        List<HeldLease> rivals = others(inboxId).stream()
                .filter(other -> other.isAlive(clock.instant()))
                .toList();
        boolean elder = rivals.stream()
                .anyMatch(other -> other.contactId() < lease.contactId()
                        || !other.hours().get(inboxId).equals(HoursNote.WANTED));
        if (elder) {
            lease.forget(HoursNote.keys(inboxId));
        }
        return rivals.isEmpty();
    }

    private List<HeldLease> others(long inboxId) {
        return new Leases(desk)
                .all().stream()
                        .filter(other -> other.contactId() != lease.contactId())
                        .filter(other -> other.hours().containsKey(inboxId))
                        .toList();
    }

    private void putBackWhatAnEndedRunLeft(long inboxId) {
        Instant now = clock.instant();
        others(inboxId).stream()
                .filter(other -> !other.isAlive(now))
                .forEach(other -> HoursNote.putBack(
                        desk, other.contactId(), inboxId, other.hours().get(inboxId)));
    }

    @Override
    public void noteHours(long inboxId, OpeningHours before) {
        lease.note(HoursNote.of(inboxId, before.written()));
    }

    @Override
    public void giveBack(long inboxId) {
        lease.forget(HoursNote.keys(inboxId));
    }
}
