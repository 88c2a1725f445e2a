package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Origins;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one check saw.
 *
 * @param state ok, or how bad it is
 * @param what was checked
 * @param seen as a phrase when ok, else as sentences that end with the remedy
 * @param only the channel that it concerns; empty when it concerns the whole run
 * @param keys the settings that a failure follows from
 */
public record Finding(State state, String what, String seen, Optional<Channel> only, List<Key> keys) {

    /** How a check ended. */
    public enum State {
        OK,
        /** A run can be had, but what it shows may be somebody else's doing. */
        DEGRADED,
        FAILED
    }

    public Finding {
        keys = List.copyOf(keys);
    }

    static Finding ok(String what, String seen) {
        return new Finding(State.OK, what, seen, Optional.empty(), List.of());
    }

    static Finding degraded(String what, String seen) {
        return new Finding(State.DEGRADED, what, seen, Optional.empty(), List.of());
    }

    static Finding failed(String what, String seen, List<Key> keys) {
        return new Finding(State.FAILED, what, seen, Optional.empty(), keys);
    }

    Finding only(Channel channel) {
        return new Finding(state, what, seen, Optional.of(channel), keys);
    }

    /** Whether no scenario at all can be run. */
    public boolean stopsTheRun() {
        return failed() && only.isEmpty();
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** One line; a failure has a second one with the settings that it follows from and where they were given. */
    public String told(Origins origins) {
        String line = "%-7s %s: %s".formatted(state.name().toLowerCase(Locale.ROOT), what, seen);
        return keys.isEmpty() ? line : line + "\n          Set by: " + origins.of(keys);
    }
}
