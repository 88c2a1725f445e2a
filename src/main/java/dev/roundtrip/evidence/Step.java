package dev.roundtrip.evidence;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import java.time.Duration;
import java.util.Optional;

/** One hop of a message's way, with what is known and said of it. */
record Step(Hop hop, Optional<Proof> proof, Optional<Duration> took, Optional<Budget> budget, Mark mark) {

    /** The words for its hop, by what proves it. */
    String title() {
        return proof.map(Proof::title).orElse(hop.title());
    }

    boolean brokenHere() {
        return mark == Mark.BROKEN_HERE || mark == Mark.TOO_LATE;
    }
}
