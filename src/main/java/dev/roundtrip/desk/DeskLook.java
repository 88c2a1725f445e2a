package dev.roundtrip.desk;

import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the desk anew at each look, for what its feed does not tell. Belongs to one wait. */
public final class DeskLook<T> implements Source<T> {
    private final Supplier<List<T>> question;
    private final Clock clock;
    private final Duration pace;
    private String trouble;

    /**
     * A look that asks this.
     *
     * @param question one bounded request
     * @param pace how long to leave between two of them
     */
    public DeskLook(Supplier<List<T>> question, Clock clock, Duration pace) {
        this.question = question;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public List<Sighting<T>> sightings() {
        try {
            List<T> answered = question.get();
            Instant at = clock.instant();
            trouble = null;
            return answered.stream().map(what -> new Sighting<>(what, at)).toList();
        } catch (DeskTrouble unanswered) {
            // One answer that fails is not the end of the wait; if the last one did, nothing can be told.
            trouble = unanswered.getMessage();
            return List.of();
        }
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Duration pace() {
        return pace;
    }
}
