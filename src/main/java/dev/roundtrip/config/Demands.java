package dev.roundtrip.config;

import java.util.Set;

/**
 * What makes a run red although no promise was broken.
 *
 * @param degradedFails whether a promise that was held slowly does
 * @param required what must not be left out: keys of channels, tags of capabilities, or {@link #ALL}
 */
public record Demands(boolean degradedFails, Set<String> required) {
    /** Nothing at all may be left out. */
    public static final String ALL = "all";

    public Demands {
        required = Set.copyOf(required);
    }

    /** Nothing beyond that what was promised is kept. */
    public static Demands none() {
        return new Demands(false, Set.of());
    }

    /**
     * Reads and checks these alone, for when the run that they judge is over.
     *
     * @throws BadSettings when one of them can't be read
     */
    public static Demands read(Sources sources) {
        return Reader.alone(sources, Demands::of);
    }

    /** Which capabilities there are only the targets know: what is no channel is checked there. */
    static Demands of(Reader reader) {
        return new Demands(
                !reader.text(Key.FAIL_ON).isEmpty() && reader.word(Key.FAIL_ON, FailOn.values(), null) != null,
                Set.copyOf(reader.list(Key.REQUIRE)));
    }

    private enum FailOn {
        DEGRADED
    }
}
