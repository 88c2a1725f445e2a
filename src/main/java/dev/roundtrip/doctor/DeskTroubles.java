package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.desk.DeskTrouble;
import java.util.List;

/** From what a desk refused, once it was known to be one, to a finding. */
final class DeskTroubles {
    private DeskTroubles() {}

    static Finding of(String what, DeskTrouble trouble) {
        return Finding.failed(ailment(trouble.why()), what, trouble.getMessage(), keys(trouble.why()));
    }

    static Ailment ailment(DeskTrouble.Cause why) {
        return switch (why) {
            case UNKNOWN_HOST -> Ailment.UNKNOWN_HOST;
            case REFUSED -> Ailment.DEAD_PORT;
            case TIMED_OUT -> Ailment.SLOW_DESK;
            case TLS -> Ailment.NO_TLS;
            case CONNECTION_LOST -> Ailment.CONNECTION_LOST;
            case WRONG_TOKEN -> Ailment.WRONG_TOKEN;
            case LOST_HEADER -> Ailment.HEADER_DROPPED;
            case NOT_ALLOWED -> Ailment.NOT_ALLOWED;
            case MISSING_RECORD, UNACCEPTABLE, UNEXPECTED_ANSWER -> Ailment.UNANSWERED;
            case MISSING_ROUTE -> Ailment.MISSING_ROUTE;
            case THROTTLED -> Ailment.THROTTLED;
            case DEAD_SERVER -> Ailment.SERVER_FAILED;
            case NOT_A_CHATWOOT -> Ailment.NOT_A_CHATWOOT;
        };
    }

    private static List<Key> keys(DeskTrouble.Cause why) {
        return switch (why) {
            case WRONG_TOKEN, LOST_HEADER, NOT_ALLOWED -> List.of(Key.DESK_URL, Key.DESK_TOKEN);
            default -> List.of(Key.DESK_URL);
        };
    }
}
