package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The questions to the desk about one miss, each a single request. What it says is told at once, so that nothing of it is
 * lost when the time runs out; what can't be asked is told too, and none is asked after that which would end the same way.
 */
final class Questioning {
    private static final Set<DeskTrouble.Cause> NO_USE_IN_ASKING_ON = EnumSet.of(
            DeskTrouble.Cause.UNKNOWN_HOST,
            DeskTrouble.Cause.REFUSED,
            DeskTrouble.Cause.TIMED_OUT,
            DeskTrouble.Cause.TLS,
            DeskTrouble.Cause.WRONG_TOKEN,
            DeskTrouble.Cause.LOST_HEADER,
            DeskTrouble.Cause.THROTTLED);

    private final Clock clock;
    private final Instant until;
    private final Consumer<Trace> told;
    private final List<Trace> said = new ArrayList<>();
    private boolean over;

    Questioning(Clock clock, Instant until, Consumer<Trace> told) {
        this.clock = clock;
        this.until = until;
        this.told = told;
    }

    void tell(Trace trace) {
        said.add(trace);
        told.accept(trace);
    }

    boolean says(Sign sign) {
        return said.stream().anyMatch(trace -> trace.sign() == sign);
    }

    /** How much time there is for more; none or less when it is over. */
    Duration left() {
        return Duration.between(clock.instant(), until);
    }

    /** What the desk answers; empty when it can't be asked, which is told. */
    <T> Optional<T> ask(Supplier<T> question) {
        return ask(question, NO_USE_IN_ASKING_ON);
    }

    /** The same for a search, which can take a large desk longer than any other question: that says nothing of those. */
    <T> Optional<T> search(Supplier<T> question) {
        Set<DeskTrouble.Cause> noUse = EnumSet.copyOf(NO_USE_IN_ASKING_ON);
        noUse.remove(DeskTrouble.Cause.TIMED_OUT);
        return ask(question, noUse);
    }

    private <T> Optional<T> ask(Supplier<T> question, Set<DeskTrouble.Cause> noUse) {
        if (over) {
            return Optional.empty();
        }
        if (left().isNegative()) {
            over = true;
            tell(DeskWitness.unasked("It answers so slowly that not everything could be asked."));
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (DeskTrouble trouble) {
            over = noUse.contains(trouble.why());
            tell(DeskWitness.unasked(trouble.getMessage()));
            return Optional.empty();
        }
    }
}
