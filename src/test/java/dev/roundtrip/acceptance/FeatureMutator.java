package dev.roundtrip.acceptance;

import dev.roundtrip.acceptance.FeatureLines.Line;
import dev.roundtrip.acceptance.Mutation.Kind;
import dev.roundtrip.answers.Wordings;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes one scenario of a feature wrong, and tags it so that it can be chosen. */
final class FeatureMutator {
    /** The tag of the scenario that was made wrong. */
    static final String TAG = "mutated";

    private final Mutation mutation;
    private final List<Line> lines;

    private FeatureMutator(Mutation mutation, List<Line> lines) {
        this.mutation = mutation;
        this.lines = lines;
    }

    /**
     * The feature with the mutation done to its scenario or its background, wherever the words stand there.
     *
     * @throws IllegalStateException when scenario or words are not there, or not in every wording; a sentence with the row's line
     */
    static String of(String feature, Mutation mutation) {
        FeatureMutator mutator = new FeatureMutator(mutation, FeatureLines.of(feature));
        if (mutation.kind() != Kind.FAULT) {
            mutator.requireWords();
        }
        return mutator.text();
    }

    private String text() {
        return lines.stream().map(this::mutated).collect(Collectors.joining("\n", "", "\n"));
    }

    private String mutated(Line line) {
        if (line.text().strip().startsWith("@id=" + mutation.id() + " ")) {
            return line.text() + " @" + TAG;
        }
        return concerned(line) ? words().matcher(line.text()).replaceAll(replacement()) : line.text();
    }

    private boolean concerned(Line line) {
        return (line.block().equals(mutation.id()) || line.block().isEmpty())
                && line.kind().filter(mutation.kind()::equals).isPresent();
    }

    /** A rule of the desk sees no difference between small letters and capitals. */
    private Pattern words() {
        String words = expression() ? inner() : Pattern.quote(mutation.from());
        return Pattern.compile(words, mutation.kind() == Kind.CUSTOMER ? Pattern.CASE_INSENSITIVE : 0);
    }

    private String replacement() {
        return expression() ? mutation.to() : Matcher.quoteReplacement(mutation.to());
    }

    /** As in what an answer must avoid, words between slashes are a regular expression. */
    private boolean expression() {
        return mutation.from().length() > 2
                && mutation.from().startsWith("/")
                && mutation.from().endsWith("/");
    }

    private String inner() {
        return mutation.from().substring(1, mutation.from().length() - 1);
    }

    private void requireWords() {
        if (lines.stream()
                .filter(this::concerned)
                .noneMatch(line -> words().matcher(line.text()).find())) {
            throw new IllegalStateException(
                    "Line %d of the mutations replaces '%s', and the scenario %s holds no such words as %s. Copy them from the feature."
                            .formatted(
                                    mutation.line(),
                                    mutation.from(),
                                    mutation.id(),
                                    mutation.kind().label()));
        }
        Map<Integer, String> quotes = lines.stream()
                .filter(line -> line.quote() > 0 && concerned(line))
                .collect(Collectors.groupingBy(Line::quote, Collectors.mapping(Line::text, Collectors.joining("\n"))));
        quotes.values().stream()
                .map(Wordings::of)
                .map(Wordings::all)
                .filter(all ->
                        all.stream().anyMatch(this::held) && !all.stream().allMatch(this::held))
                .findFirst()
                .ifPresent(some -> {
                    throw new IllegalStateException(
                            "Line %d of the mutations replaces '%s' in some wordings of %s only, so that the seed would decide. Choose words that are in all of them."
                                    .formatted(mutation.line(), mutation.from(), mutation.id()));
                });
    }

    private boolean held(String wording) {
        return words().matcher(wording).find();
    }
}
