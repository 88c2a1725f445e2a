package dev.roundtrip.features;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An expression over tags by the grammar of JUnit, which chooses the scenarios in the end: {@code &}, {@code |}, {@code !},
 * parentheses, {@code any()}, {@code none()}.
 */
final class TagExpression {
    private static final Pattern TOKEN = Pattern.compile("(?i)any\\(\\)|none\\(\\)|[()!|&]|[^\\s()!|&]+");
    private static final String END = "";

    private final List<String> tokens;
    private int at;

    private TagExpression(List<String> tokens) {
        this.tokens = tokens;
    }

    /**
     * Which sets of tags it matches.
     *
     * @throws IllegalArgumentException when it can't be read; says where and what is missing, as a phrase
     */
    static Predicate<Set<String>> parse(String expression) {
        TagExpression parser = new TagExpression(words(expression));
        Predicate<Set<String>> whole = parser.either();
        if (!parser.next().equals(END)) {
            throw new IllegalArgumentException(
                    parser.next().equals(")")
                            ? "a ')' has no '(' before it"
                            : "between %s and '%s' stands neither & nor |".formatted(parser.before(), parser.next()));
        }
        return whole;
    }

    /** The tags that it names. */
    static List<String> names(String expression) {
        return words(expression).stream()
                .filter(word -> !word.matches("[()!|&]|(?i)(any|none)\\(\\)"))
                .toList();
    }

    private static List<String> words(String expression) {
        return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    private Predicate<Set<String>> either() {
        Predicate<Set<String>> all = both();
        while (took("|")) {
            all = all.or(both());
        }
        return all;
    }

    private Predicate<Set<String>> both() {
        Predicate<Set<String>> all = one();
        while (took("&")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<Set<String>> one() {
        if (took("!")) {
            return one().negate();
        } else if (took("(")) {
            Predicate<Set<String>> inner = either();
            if (!took(")")) {
                throw new IllegalArgumentException(
                        next().equals(END)
                                ? "a '(' is not closed"
                                : "between %s and '%s' stands neither & nor |".formatted(before(), next()));
            }
            return inner;
        }
        return leaf();
    }

    private Predicate<Set<String>> leaf() {
        String word = next();
        if (word.equals(END) || ")|&".contains(word)) {
            throw new IllegalArgumentException(
                    "a tag is missing " + (at == 0 ? "at its beginning" : "after " + before()));
        }
        at++;
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "any()" -> tags -> !tags.isEmpty();
            case "none()" -> Set::isEmpty;
            default -> tags -> tags.contains(word);
        };
    }

    private boolean took(String sign) {
        boolean there = next().equals(sign);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private String before() {
        return "'" + tokens.get(at - 1) + "'";
    }
}
