package dev.roundtrip.drafter;

import dev.roundtrip.answers.ShopFacts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an answer together from the shop's facts, by the words of the question. It knows nothing of orders and promises nothing. */
final class Composer {
    private static final Pattern ORDER = Pattern.compile("RT-\\d{5}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[^\\d]*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UPSET = Pattern.compile(
            "[!?]{2,}|\\b(still|late|never|wrong|broken|lost|missing|angry|hurt|ridiculous|again|third|worried|unacceptable|chargeback|twice)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_FACTS = 2;
    private static final int WORD = 5;
    private static final int ENOUGH = 2;

    private final ShopFacts facts;

    Composer(ShopFacts facts) {
        this.facts = facts;
    }

    /**
     * The draft.
     *
     * @param name the customer's, as the desk knows it; empty when it knows none
     */
    String answer(String name, String message) {
        // Who was never introduced has their number or a nickname of the desk's for a name: both hold digits.
        String greeting = NAME.matcher(name).matches() ? "Hello %s,".formatted(name) : "Hello,";
        Stream<String> body = Stream.of(
                        UPSET.matcher(message).find() ? "I am sorry for the trouble." : "Thank you for writing to us.",
                        orders(message),
                        facts(message),
                        "A colleague looks into it and writes to you here.")
                .filter(sentence -> !sentence.isEmpty());
        return greeting + "\n\n" + body.collect(Collectors.joining(" ")) + "\n\nKind regards,\nHarbor & Pine";
    }

    private static String orders(String message) {
        List<String> orders = ORDER.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return orders.isEmpty() ? "" : "This is about %s.".formatted(String.join(" and ", orders));
    }

    private String facts(String message) {
        Set<String> asked = stems(message);
        return facts.all().entrySet().stream()
                .map(fact -> Map.entry(fact.getValue().words(), weight(fact, asked)))
                .filter(fact -> fact.getValue() >= ENOUGH)
                .sorted(Comparator.comparing(fact -> -fact.getValue()))
                .limit(MOST_FACTS)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** A word of the fact's name says more of what it is about than one of its sentence. */
    private static int weight(Map.Entry<String, ShopFacts.Fact> fact, Set<String> asked) {
        return ENOUGH * shared(stems(fact.getKey()), asked)
                + shared(stems(fact.getValue().words()), asked);
    }

    private static int shared(Set<String> words, Set<String> asked) {
        words.retainAll(asked);
        return words.size();
    }

    /** The beginnings of its longer words, so that "returning" is about returns. */
    private static Set<String> stems(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= WORD)
                .map(word -> word.substring(0, WORD))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
