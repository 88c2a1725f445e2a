package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Origins;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Mender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one look saw.
 *
 * @param state ok, or how bad it is
 * @param what was looked at
 * @param seen as a phrase when ok, else as sentences that end with the remedy
 * @param only the channel that it concerns; empty when it concerns the whole run
 * @param keys the settings that a failure follows from
 * @param ailment which of the troubles that can be told apart it is; there unless ok or skipped
 */
public record Finding(
        State state, String what, String seen, Optional<Channel> only, List<Key> keys, Optional<Ailment> ailment) {

    private static final String UNDER = "\n          ";

    /** How a look ended. */
    public enum State {
        OK,
        /** A run can be had, but what it shows may be somebody else's doing, or some of it is left out. */
        DEGRADED,
        FAILED,
        /** Not looked at, since what it hangs on failed, or cannot be looked at here. */
        SKIPPED
    }

    public Finding {
        keys = List.copyOf(keys);
    }

    static Finding ok(String what, String seen) {
        return new Finding(State.OK, what, seen, Optional.empty(), List.of(), Optional.empty());
    }

    static Finding skipped(String what, String why) {
        return new Finding(State.SKIPPED, what, why, Optional.empty(), List.of(), Optional.empty());
    }

    static Finding degraded(Ailment ailment, String what, String seen, Key... keys) {
        return new Finding(State.DEGRADED, what, seen, Optional.empty(), List.of(keys), Optional.of(ailment));
    }

    static Finding failed(Ailment ailment, String what, String seen, Key... keys) {
        return failed(ailment, what, seen, List.of(keys));
    }

    static Finding failed(Ailment ailment, String what, String seen, List<Key> keys) {
        return new Finding(State.FAILED, what, seen, Optional.empty(), keys, Optional.of(ailment));
    }

    Finding only(Channel channel) {
        return new Finding(state, what, seen, Optional.of(channel), keys, ailment);
    }

    /** Whether no scenario at all can be run. */
    public boolean stopsTheRun() {
        return failed() && only.isEmpty();
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whether it should not be so. */
    public boolean ails() {
        return ailment.isPresent();
    }

    /** One line; under trouble stand the settings that it follows from with where they were given, and whom to ask what. */
    public String told(Origins origins) {
        String line = "%-7s %s: %s".formatted(state.name().toLowerCase(Locale.ROOT), what, seen);
        String set = keys.isEmpty() ? "" : UNDER + "Set by: " + origins.of(keys);
        return line + set + asking().map(UNDER::concat).orElse("");
    }

    /** "Ask …: …", where somebody else than the reader is to be asked. */
    public Optional<String> asking() {
        return ailment.filter(each -> each.mender() != Mender.YOU)
                .map(each -> "Ask %s: %s".formatted(each.mender().words(), each.request()));
    }
}
