package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The desk, asked by its API what it holds of a message, how it is, and whether it does anything in the background. Looks
 * by our own customer, inbox and mark only.
 */
public final class DeskWitness implements Witness {
    static final String WHO = "the desk";
    private static final Duration ALL = Duration.ofSeconds(8);

    private final DeskClient desk;
    private final Ear ear;
    private final Canary canary;
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
        this.canary = new Canary(desk, clock);
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public List<Trace> traces(Miss miss) {
        List<Trace> all = new ArrayList<>();
        tell(miss, all::add);
        return List.copyOf(all);
    }

    @Override
    public void tell(Miss miss, Consumer<Trace> told) {
        Questioning questions = new Questioning(clock, clock.instant().plus(limit), told);
        new DeskHealth(desk).tell(questions);
        ear.traces(miss).forEach(questions::tell);
        look(miss, questions);
        canary.tell(miss, questions);
    }

    private void look(Miss miss, Questioning questions) {
        if (miss.isOfAnEffect()) {
            return;
        }
        if (miss.trip().direction() == Direction.TO_DESK) {
            new QuestionLook(desk, questions).tell(miss);
        } else {
            new AnswerLook(desk, questions).tell(miss);
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
