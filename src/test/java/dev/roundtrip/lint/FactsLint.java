package dev.roundtrip.lint;

import dev.roundtrip.answers.ShopFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what agents say against the shop's facts: a sentence that speaks of a fact's topic and names a time in its unit must
 * name the fact's own. Each finding is a sentence.
 */
final class FactsLint {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+");
    private static final Pattern TIME = Pattern.compile(
            "(?<number>\\d+(?:\\s*(?:–|-|to)\\s*\\d+)?|one|two|three) (?<unit>business days?|days?|hours?|minutes?|years?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<Claim> CLAIMS = List.of(
            claim("tracking", "tracking", "hours?"),
            claim("delivery-canada", "canada", "business days?"),
            claim("delivery-us", "(?<!re)deliver|arriv|reach you", "business days?")
                    .unless("canada|refund|card|money"),
            claim("refund", "refund|on your card|money", "business days?"),
            claim("returns", "return|send (it|them) back", "days?").unless("refund|price"),
            claim("price-match", "price", "days?"),
            claim("password-link", "link", "minutes?"),
            claim("erasure", "eras|delet", "days?").unless("invoice"),
            claim("invoices", "invoice", "years?"),
            claim("export", "export|copy of your data", "days?"),
            claim("payment-retry", "try .*again|retr(y|ied)", "hours?"),
            claim("payment-hold", "\\bh(o|e)ld\\b", "hours?").unless("again"),
            claim("bulk", "quote|accounts team", "business days?"),
            claim("team-lead", "team lead|rosalind", "minutes?"),
            claim("packing", "pack(ed|ing)", "hours?"),
            claim("lost-parcel", "search|look(ing)? for", "days?"));

    private final ShopFacts facts;
    private final List<String> findings = new ArrayList<>();

    FactsLint(ShopFacts facts) {
        this.facts = facts;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    void look(String where, String answer) {
        Matcher sentences = SENTENCE.matcher(answer);
        while (sentences.find()) {
            CLAIMS.forEach(claim -> look(where, sentences.group().strip(), claim));
        }
    }

    private void look(String where, String sentence, Claim claim) {
        if (!claim.about(sentence)) {
            return;
        }
        String value = facts.fact(claim.fact()).value();
        List<String> times = TIME.matcher(sentence)
                .results()
                .map(found -> found.group())
                .filter(time -> claim.unit().matcher(time).find())
                .toList();
        if (!times.isEmpty() && times.stream().noneMatch(time -> plain(time).equals(plain(value)))) {
            findings.add("%s says '%s', but %s is %s (features/facts.md). Make them agree."
                    .formatted(where, sentence, claim.fact(), value));
        }
    }

    private static String plain(String time) {
        return time.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*(–|-|to)\\s*(?=\\d)", "-")
                .replaceAll("s$", "")
                .strip();
    }

    private static Claim claim(String fact, String topic, String unit) {
        return new Claim(fact, ci(topic), Pattern.compile(" " + unit + "$", Pattern.CASE_INSENSITIVE), ci("(?!)"));
    }

    private static Pattern ci(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** A sentence with the topic and none of the others speaks of the fact. */
    private record Claim(String fact, Pattern topic, Pattern unit, Pattern others) {
        Claim unless(String words) {
            return new Claim(fact, topic, unit, ci(words));
        }

        boolean about(String sentence) {
            return topic.matcher(sentence).find() && !others.matcher(sentence).find();
        }
    }
}
