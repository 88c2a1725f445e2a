package dev.roundtrip.waiting;

import dev.roundtrip.trip.Seconds;
import dev.roundtrip.trip.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What was waited for in vain. After the run all of it is looked for once more: late is another trouble than lost. */
public final class LateArrivals {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<Overdue<?>> overdue = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Duration longest;

    public LateArrivals(Clock clock) {
        this(clock, LONGEST);
    }

    LateArrivals(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Keeps what was not seen in time.
     *
     * @param told takes the sentence when it is there at the audit, and when that can't be told; of a source that is {@link Source#over()} it takes none
     */
    public <T> void expect(Expectation<T> missed, Consumer<String> told) {
        overdue.add(new Overdue<>(missed, told));
    }

    /**
     * Looks once more for everything and tells whom it concerns; begins no look after 20 s, however much was missed. What
     * was looked for is kept no longer.
     */
    public void audit() {
        Audit audit = new Audit(clock, longest);
        overdue.forEach(each -> each.look(audit));
        overdue.clear();
    }

    private record Overdue<T>(Expectation<T> missed, Consumer<String> told) {
        void look(Audit audit) {
            Source<T> source = missed.source();
            audit.refresh(source);
            Optional<Sighting<T>> there = audit.sightings(source).stream()
                    .filter(seen -> missed.wanted().test(seen.what()))
                    .findFirst();
            if (there.isPresent()) {
                told.accept(sentence(there.get().at(), audit.datedByItself(source, there.get())));
            } else if (!source.over()) {
                audit.blindness(source)
                        .ifPresent(why -> told.accept(
                                "Whether %s arrived later can't be told: %s".formatted(missed.what(), why)));
            }
        }

        private String sentence(Instant at, boolean dated) {
            String what = Sentence.of(missed.what());
            Duration late = Duration.between(missed.since().plus(missed.budget().hard()), at);
            if (late.isNegative()) {
                return "%s arrived after all, at %s and in time: it had been given up before, or was read only later."
                        .formatted(what, at);
            }
            return dated
                    ? "%s arrived %s s late, at %s.".formatted(what, Seconds.of(late), at)
                    : "%s was there when it was looked for again, at %s; since when is not known.".formatted(what, at);
        }
    }
}
