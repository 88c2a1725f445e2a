package dev.roundtrip.answers;

import dev.roundtrip.trip.Judgement;
import java.util.List;
import java.util.Map;

/** What a text says of what it must and must not say, phrase by phrase. */
final class Checks {
    private final Phrases phrases;

    Checks(String text) {
        this.phrases = new Phrases(text);
    }

    List<Judgement> covers(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> covers(fact.getKey(), fact.getValue()))
                .toList();
    }

    List<Judgement> avoids(List<String> banned) {
        return banned.stream().map(phrase -> avoids(phrase, phrase)).toList();
    }

    Judgement covers(String what, String words) {
        return phrases.found(words)
                .map(where -> new Judgement(true, what, words, true, where))
                .orElseGet(() -> new Judgement(
                        true, what, words, false, phrases.nearest(words).orElse("nothing like it")));
    }

    Judgement avoids(String what, String words) {
        return phrases.found(words)
                .map(where -> new Judgement(false, what, words, false, where))
                .orElseGet(() -> new Judgement(false, what, words, true, ""));
    }
}
