package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.DeskWitness.trace;

import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One trial of the desk's worker by an effect: a conversation's priority is changed and set back, and it owes a line about it. */
final class WorkerTrial {
    private static final Duration PATIENCE = Duration.ofMillis(3500);
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(150);

    private final DeskClient desk;
    private final Clock clock;
    private final Questioning questions;

    WorkerTrial(DeskClient desk, Clock clock, Questioning questions) {
        this.desk = desk;
        this.clock = clock;
        this.questions = questions;
    }

    /** What shows whether it works; empty when nothing does, and then it is told why. */
    Optional<Trace> in(long id) {
        return questions
                .ask(() -> desk.conversation(id))
                .map(Conversation::priority)
                .flatMap(before -> questions.ask(() -> newest(id)).flatMap(newest -> tried(id, before, newest)));
    }

    private long newest(long id) {
        return desk.messages(id).stream().mapToLong(DeskMessage::id).max().orElse(0);
    }

    private Optional<Trace> tried(long id, Optional<String> before, long newest) {
        if (questions.left().compareTo(LEAST_PATIENCE) < 0) {
            questions.tell(DeskWitness.unasked("There was no time left in which its worker could be tried."));
            return Optional.empty();
        }
        try {
            Optional<Trace> shown = questions
                    .ask(() -> changed(id, before))
                    .map(changed -> effect(id, newest, patience(questions.left())));
            shown.ifPresent(questions::tell);
            return shown.filter(trace -> trace.sign() != Sign.UNASKED);
        } finally {
            restore(id, before).ifPresent(questions::tell);
        }
    }

    private boolean changed(long id, Optional<String> before) {
        desk.setPriority(id, Optional.of(before.filter("low"::equals).isPresent() ? "medium" : "low"));
        return true;
    }

    /** A desk that was just slow to answer is not taken for one that does nothing. */
    private static Duration patience(Duration left) {
        Duration most = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
        return most.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : most;
    }

    private Trace effect(long id, long last, Duration patience) {
        DeskLook<DeskMessage> lines = new DeskLook<>(
                () -> desk.messages(id).stream()
                        .filter(message -> message.kind() == DeskMessage.Kind.ACTIVITY && message.id() > last)
                        .toList(),
                clock,
                PACE);
        Outcome<DeskMessage> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "an activity line", lines, line -> true, clock.instant(), new Budget(patience, patience)));
        if (outcome instanceof Outcome.Seen<DeskMessage> seen) {
            return trace(
                    Sign.WORKER_ALIVE,
                    "It works in the background: %d ms after a change of priority its activity line stood in conversation %d.",
                    seen.took().toMillis(),
                    id);
        }
        return lines.trouble()
                .map(DeskWitness::unasked)
                .orElseGet(() -> trace(
                        Sign.WORKER_SILENT,
                        "%d ms after a change of priority no activity line about it stood in conversation %d: nothing is done in the background, or very late.",
                        patience.toMillis(),
                        id));
    }

    /** Also when nobody waits for the answer any more. */
    private Optional<Trace> restore(long id, Optional<String> before) {
        boolean stopped = Thread.interrupted();
        try {
            desk.setPriority(id, before);
            return Optional.empty();
        } catch (DeskTrouble trouble) {
            return Optional.of(DeskWitness.unasked("The priority of conversation %d could not be set back to %s. %s"
                    .formatted(id, before.orElse("none"), trouble.getMessage())));
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
