package dev.roundtrip.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What was waited for in vain. After the run all of it is looked for once more: late is another trouble than lost. */
public final class LateArrivals {
    private final List<Overdue<?>> overdue = new CopyOnWriteArrayList<>();

    /**
     * Keeps what was not seen in time.
     *
     * @param told takes the sentence when it is there at the audit
     */
    public <T> void expect(Expectation<T> missed, Consumer<String> told) {
        overdue.add(new Overdue<>(missed, told));
    }

    /** Looks once more for everything, tells whom it concerns, and returns all sentences. What is found is kept no longer. */
    public List<String> audit() {
        List<String> found =
                overdue.stream().flatMap(each -> each.audit().stream()).toList();
        overdue.clear();
        return found;
    }

    private record Overdue<T>(Expectation<T> missed, Consumer<String> told) {
        Optional<String> audit() {
            try {
                missed.source().refresh();
            } catch (IllegalStateException blind) {
                String blindly =
                        "Whether %s arrived later can't be told: %s".formatted(missed.what(), blind.getMessage());
                told.accept(blindly);
                return Optional.of(blindly);
            }
            Optional<String> sentence = missed.source().sightings().stream()
                    .filter(seen -> missed.wanted().test(seen.what()))
                    .findFirst()
                    .map(seen -> sentence(seen.at()));
            sentence.ifPresent(told);
            return sentence;
        }

        private String sentence(Instant at) {
            Duration late = Duration.between(missed.since().plus(missed.budget().hard()), at);
            return late.isNegative()
                    ? "%s arrived after all, at %s: it had been given up before its time was over."
                            .formatted(missed.what(), at)
                    : "%s arrived %s s late, at %s.".formatted(missed.what(), Seconds.of(late), at);
        }
    }
}
