package dev.roundtrip.features;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import java.util.List;

/**
 * A defect of the product that is known.
 *
 * @param key what {@code @known-defect=} tags call it
 * @param hop the hop that it breaks
 * @param cause why that hop breaks
 * @param versions releases of the desk that have it
 * @param about what it is, in one sentence
 */
public record KnownDefect(String key, Hop hop, Cause cause, List<String> versions, String about) {

    /** Whether this is what broke there. */
    public boolean is(Finding finding) {
        return finding.missing() == hop && finding.cause() == cause;
    }

    /** Whether that release of the desk has it. */
    public boolean concerns(String release) {
        return versions.contains(release);
    }

    /** "shared-thread" (received, wrong-thread). */
    public String title() {
        return "\"%s\" (%s, %s)".formatted(key, hop.label(), cause.label());
    }
}
