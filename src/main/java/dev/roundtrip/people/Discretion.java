package dev.roundtrip.people;

import dev.roundtrip.people.Correspondence.Letter;
import java.util.List;

/** That private notes stay on the desk: looks at everything that reached a customer, on every channel of theirs. */
final class Discretion {
    private final String name;
    private final List<Correspondence> all;
    private final Means means;

    Discretion(String name, List<Correspondence> all, Means means) {
        this.name = name;
        this.all = all;
        this.means = means;
    }

    /** No note is among what they received. */
    void isKept() {
        List<Letter> notes = all.stream().flatMap(with -> with.notes().stream()).toList();
        boolean answered = all.stream().anyMatch(with -> with.lastReceived().isPresent());
        if (notes.isEmpty() || !answered) {
            throw new IllegalStateException(
                    "That no note reached %s proves something only after a note and an answer that did: put both before this step."
                            .formatted(name));
        }
        all.forEach(with -> new Reading(with, means).requireNone(notes));
        long looked = all.stream()
                .mapToLong(with -> with.line().arrivals().sightings().size())
                .sum();
        means.chronicle()
                .fact(
                        "Private note",
                        "looked for in all that reached %s (%d): not there".formatted(name, looked),
                        "product");
    }
}
