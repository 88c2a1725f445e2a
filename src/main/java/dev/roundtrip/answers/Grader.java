package dev.roundtrip.answers;

import dev.roundtrip.trip.Criterion;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Judgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Grades one draft by phrases: 1 when no check is held, 5 when all are. It breaks no promise, and says nothing of how good
 * the draft reads. Belongs to one scenario.
 */
public final class Grader implements Judge {
    private static final double LOWEST = 1;
    private static final double RANGE = 4;
    private static final String APOLOGY =
            "sorry // apolog // regret // désolé // excus // pardon // نعتذر // آسف // عذر";
    private static final String FORM_LETTER = "/dear (valued )?(customer|client|user|sir|madam)|cher client/";
    private static final Pattern SHOUTING = Pattern.compile("[!?]{2,}|\\b\\p{Lu}{3,}\\s+\\p{Lu}{3,}\\s+\\p{Lu}{3,}\\b");
    private static final int MOST_EXCLAMATIONS = 3;

    private final String draft;
    private final Checks checks;
    private final Map<Criterion, List<Judgement>> judged = new EnumMap<>(Criterion.class);

    /**
     * Begins with the tone.
     *
     * @param draft as it was written
     * @param fullName the customer's, where whoever drafts can know it
     * @param apologyOwed whether the customer is in a mood that calls for one
     */
    public Grader(String draft, Optional<String> fullName, boolean apologyOwed) {
        this.draft = draft;
        this.checks = new Checks(draft);
        List<Judgement> tone = judged.computeIfAbsent(Criterion.TONE, any -> new ArrayList<>());
        fullName.ifPresent(name -> tone.add(checks.covers("the customer's name", nameIn(name))));
        if (apologyOwed) {
            tone.add(checks.covers("an apology", APOLOGY));
        }
        tone.add(shouting());
        tone.add(checks.avoids("a form letter's greeting", FORM_LETTER));
    }

    @Override
    public void covers(Map<String, String> facts) {
        add(Criterion.ACCURACY, checks.covers(facts));
    }

    @Override
    public void avoids(List<String> banned) {
        add(Criterion.POLICY, checks.avoids(banned));
    }

    private void add(Criterion criterion, List<Judgement> more) {
        judged.computeIfAbsent(criterion, any -> new ArrayList<>()).addAll(more);
    }

    /** What was graded so far; a criterion for which nothing was asked has no grade. */
    public List<Grade> grades(Map<Criterion, Double> targets) {
        return judged.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Grade(
                        each.getKey(),
                        value(each.getValue()),
                        OptionalDouble.of(targets.get(each.getKey())),
                        each.getValue()))
                .toList();
    }

    private static double value(List<Judgement> judgements) {
        return LOWEST + RANGE * judgements.stream().filter(Judgement::held).count() / judgements.size();
    }

    /** The first or the last name will do, as a word of its own. */
    private static String nameIn(String fullName) {
        String[] names = fullName.split("\\s+");
        return "/\\b(%s|%s)\\b/".formatted(Pattern.quote(names[0]), Pattern.quote(names[names.length - 1]));
    }

    private Judgement shouting() {
        long storm = draft.chars().filter(letter -> letter == '!').count();
        return SHOUTING.matcher(draft)
                .results()
                .map(found -> found.group())
                .findFirst()
                .or(() -> storm > MOST_EXCLAMATIONS
                        ? Optional.of("%d exclamation marks".formatted(storm))
                        : Optional.empty())
                .map(where -> new Judgement(false, "shouting", "capitals, !!", false, where))
                .orElseGet(() -> new Judgement(false, "shouting", "capitals, !!", true, ""));
    }
}
