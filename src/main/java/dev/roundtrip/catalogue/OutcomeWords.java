package dev.roundtrip.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a step what it is an outcome of, and who makes it so. */
final class OutcomeWords {
    private static final Pattern BY_RULE = Pattern.compile(
            "a rule of the desk has (?:labelled it|set its (?<priority>priority) to|assigned it to the (?<team>team)|assigned it to)"
                    + " \"?(?<value>[^\"]+)\"?");
    private static final Pattern BY_AGENT =
            Pattern.compile("everybody on the desk .*|the review of the draft is kept .*");
    private static final Map<Pattern, String> ABOUT = about();

    private OutcomeWords() {}

    /** @param told the step with its table, as one text */
    static Outcome of(String step, String told) {
        Matcher byRule = BY_RULE.matcher(step);
        if (byRule.matches()) {
            return new Outcome(ruled(step, byRule), byRule.group("value"), Outcome.By.RULE);
        }
        String what = ABOUT.entrySet().stream()
                .filter(each -> each.getKey().matcher(step).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("desk");
        return new Outcome(what, told, BY_AGENT.matcher(step).matches() ? Outcome.By.AGENT : Outcome.By.PRODUCT);
    }

    private static String ruled(String step, Matcher byRule) {
        if (byRule.group("priority") != null) {
            return "priority";
        } else if (byRule.group("team") != null) {
            return "team";
        }
        return step.contains("labelled") ? "label" : "assignee";
    }

    /** The first that fits is meant. */
    private static Map<Pattern, String> about() {
        Map<Pattern, String> about = new LinkedHashMap<>();
        about.put(Pattern.compile("has not reached|^nothing but the answer"), "silence");
        about.put(Pattern.compile("review of the draft"), "review");
        about.put(Pattern.compile("handed over"), "hand-over");
        about.put(Pattern.compile("^everybody on the desk"), "attribute");
        about.put(Pattern.compile("keeps the file|shows the picture"), "files");
        about.put(Pattern.compile("for somebody new|as those of one customer"), "identity");
        about.put(Pattern.compile("conversation"), "conversation");
        about.put(Pattern.compile("receives|follows|is told|answers|still a list"), "delivery");
        return about;
    }
}
