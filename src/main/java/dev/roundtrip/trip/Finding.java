package dev.roundtrip.trip;

import java.util.List;

/**
 * What became of a broken promise's message, as far as all sides could tell.
 *
 * @param missing the first hop that is not proven or not as promised
 * @param cause the most likely cause
 * @param certain whether a side said so itself; otherwise it is the most likely of several
 * @param why the cause as a sentence, with what shows it
 * @param remedy what to do, as a sentence
 * @param traces what each side said
 */
public record Finding(Hop missing, Cause cause, boolean certain, String why, String remedy, List<Trace> traces) {
    public Finding {
        traces = List.copyOf(traces);
    }

    /** What the suite saw for itself, so that nobody need be asked. */
    public static Finding seen(Hop missing, Cause cause, String why, String remedy) {
        return new Finding(missing, cause, true, why, remedy, List.of());
    }

    /** What was found of the message, only not as it was owed. */
    public List<Trace> nearMisses() {
        return traces.stream().filter(trace -> trace.sign().nearMiss()).toList();
    }
}
