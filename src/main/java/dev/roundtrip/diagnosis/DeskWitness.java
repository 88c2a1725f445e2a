package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The desk, asked by its API what it holds of a message, how it is, and whether it does anything in the background. Looks
 * by our own customer, inbox and mark only.
 */
public final class DeskWitness implements Witness {
    static final String WHO = "the desk";
    private static final Duration ALL = Duration.ofSeconds(8);
    // After one of these the next question would end the same way.
    private static final Set<DeskTrouble.Cause> NO_USE_IN_ASKING_ON = EnumSet.of(
            DeskTrouble.Cause.UNKNOWN_HOST,
            DeskTrouble.Cause.REFUSED,
            DeskTrouble.Cause.TIMED_OUT,
            DeskTrouble.Cause.TLS,
            DeskTrouble.Cause.WRONG_TOKEN,
            DeskTrouble.Cause.LOST_HEADER,
            DeskTrouble.Cause.THROTTLED);

    private final DeskClient desk;
    private final Ear ear;
    private final Clock clock;
    private final Duration limit;

    /**
     * One that asks with this client.
     *
     * @param desk gives up soon: all questions together must end within 10 s
     */
    public DeskWitness(DeskClient desk, Ear ear, Clock clock) {
        this(desk, ear, clock, ALL);
    }

    DeskWitness(DeskClient desk, Ear ear, Clock clock, Duration limit) {
        this.desk = desk;
        this.ear = ear;
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public List<Trace> traces(Miss miss) {
        Instant until = clock.instant().plus(limit);
        Answers answers = new Answers(until);
        answers.add(() -> new DeskHealth(desk).traces());
        answers.add(() -> ear.traces(miss));
        answers.add(() -> look(miss));
        answers.add(() -> new Canary(desk, clock).traces(miss, answers.all, until));
        return List.copyOf(answers.all);
    }

    private List<Trace> look(Miss miss) {
        if (Facts.isProven(miss)) {
            return List.of();
        }
        return miss.trip().direction() == Direction.TO_DESK
                ? new QuestionLook(desk).traces(miss)
                : new AnswerLook(desk).traces(miss);
    }

    /** What was answered so far; a question that fails leaves a trace too. */
    private final class Answers {
        private final List<Trace> all = new ArrayList<>();
        private final Instant until;
        private boolean over;

        Answers(Instant until) {
            this.until = until;
        }

        void add(Supplier<List<Trace>> question) {
            if (over) {
                return;
            }
            if (clock.instant().isAfter(until)) {
                over = true;
                all.add(unasked("It answers so slowly that not everything could be asked."));
                return;
            }
            try {
                all.addAll(question.get());
            } catch (DeskTrouble trouble) {
                over = NO_USE_IN_ASKING_ON.contains(trouble.why());
                all.add(unasked(trouble.getMessage()));
            }
        }
    }

    /** What the desk says, with these words in its sentence. */
    static Trace trace(Sign sign, String sentence, Object... words) {
        return new Trace(sign, WHO, sentence.formatted(words));
    }

    static Trace unasked(String sentence) {
        return new Trace(Sign.UNASKED, WHO, sentence);
    }
}
