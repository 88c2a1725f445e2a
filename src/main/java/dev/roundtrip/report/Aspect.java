package dev.roundtrip.report;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One of the things that a channel must do, judged message by message. */
enum Aspect {
    RECEIVED {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            return trip.toDesk() ? arrivedAsItShould(trip) : Optional.empty();
        }
    },
    ANSWERED {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            return trip.toDesk() ? Optional.empty() : arrivedAsItShould(trip);
        }
    },
    THREADED {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            return blamed(trip, Set.of(Cause.WRONG_THREAD)) ? Optional.of(false) : trip.threaded();
        }
    },
    FILE_IN {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            return trip.toDesk() ? fileCame(trip) : Optional.empty();
        }
    },
    FILE_OUT {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            return trip.toDesk() ? Optional.empty() : fileCame(trip);
        }
    },
    TYPING {
        @Override
        Optional<Boolean> judged(TripResult trip) {
            // No scenario looks at it yet.
            return Optional.empty();
        }

        /** Nobody sees in a mail or a text that somebody is typing. */
        @Override
        boolean isThere(Channel channel) {
            return channel == Channel.WEB_CHAT;
        }
    };

    private static final Set<Cause> WRONG_AS_A_WHOLE =
            EnumSet.of(Cause.ALTERED, Cause.WRONG_PERSON, Cause.WRONG_INBOX, Cause.TWICE);
    private static final Set<Cause> WRONG_FILE = EnumSet.of(Cause.ALTERED, Cause.FILE_LOST);

    /** Whether this message shows it held or not; empty when it shows nothing of it. */
    abstract Optional<Boolean> judged(TripResult trip);

    /** Whether the channel has such a thing at all. */
    boolean isThere(Channel channel) {
        return true;
    }

    /** Whether it is about a message's whole way, which can be slow. */
    boolean way() {
        return this == RECEIVED || this == ANSWERED;
    }

    /** As a reader and a file have it: "file in". */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<Boolean> arrivedAsItShould(TripResult trip) {
        if (trip.missed() || !trip.hasFiles() && blamed(trip, WRONG_AS_A_WHOLE)) {
            return Optional.of(false);
        }
        return trip.arrived() ? Optional.of(true) : Optional.empty();
    }

    /** Files that nobody compared at the other end say nothing. */
    private static Optional<Boolean> fileCame(TripResult trip) {
        if (!trip.hasFiles()) {
            return Optional.empty();
        }
        if (trip.missed() || blamed(trip, WRONG_FILE)) {
            return Optional.of(false);
        }
        return trip.sameFiles() ? Optional.of(true) : Optional.empty();
    }

    /** Whether what broke its scenario is one of these, found on this very message: the last one that went there. */
    private static boolean blamed(TripResult trip, Set<Cause> causes) {
        return trip.scenario()
                .cause()
                .filter(causes::contains)
                .filter(cause -> trip.scenario().blames(trip.trip()))
                .isPresent();
    }
}
