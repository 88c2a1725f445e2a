package dev.roundtrip.people;

import dev.roundtrip.trip.Criterion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose words the agents of a scenario answer in.
 *
 * @param drafts what is asked of drafts; empty where the words are the suite's own
 * @param because why they are, for the report
 */
public record AnswerSource(Optional<Terms> drafts, String because) {
    // They tell of drafts and notes themselves; another one beside theirs would be in the way.
    private static final Set<String> ALWAYS_SCRIPTED = Set.of("agent", "channels");

    /**
     * What is asked of drafts.
     *
     * @param targets what their grades should reach on average
     * @param ours who writes notes for the suite: those are no drafts
     */
    public record Terms(Map<Criterion, Double> targets, Set<String> ours) {
        public Terms {
            targets = Map.copyOf(targets);
            ours = Set.copyOf(ours);
        }
    }

    /** The suite's own words. */
    public static AnswerSource scripted() {
        return new AnswerSource(Optional.empty(), "roundtrip.answers=scripted");
    }

    /** Those of a drafter on the desk. */
    public static AnswerSource drafted(Terms terms) {
        return new AnswerSource(Optional.of(terms), "");
    }

    /** The same for a scenario of that area, which may have to be told in the suite's words whatever the run asks for. */
    public AnswerSource in(String area) {
        return drafts.isPresent() && ALWAYS_SCRIPTED.contains(area.toLowerCase(Locale.ROOT))
                ? new AnswerSource(Optional.empty(), "the features of agent and channels are always scripted")
                : this;
    }
}
