package dev.roundtrip.config;

import dev.roundtrip.trip.Criterion;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whose words agents answer in.
 *
 * @param drafted whether the words are those of a drafter on the desk; else they are the suite's own
 * @param targets what drafts must reach on average, 1 to 5
 */
public record AnswerSettings(boolean drafted, Map<Criterion, Double> targets) {
    private static final int LOWEST = 1;
    private static final int BEST = 5;

    public AnswerSettings {
        targets = Map.copyOf(targets);
    }

    static AnswerSettings of(Reader reader) {
        Map<Criterion, Double> targets = new EnumMap<>(Criterion.class);
        targets.put(Criterion.TONE, reader.decimal(Key.REVIEW_TONE, LOWEST, BEST));
        targets.put(Criterion.ACCURACY, reader.decimal(Key.REVIEW_ACCURACY, LOWEST, BEST));
        targets.put(Criterion.POLICY, reader.decimal(Key.REVIEW_POLICY, LOWEST, BEST));
        return new AnswerSettings(reader.word(Key.ANSWERS, From.values(), From.SCRIPTED) == From.DRAFT, targets);
    }

    private enum From {
        SCRIPTED,
        DRAFT
    }
}
