package dev.roundtrip.evidence;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;

/** What a broken promise is filed under in the report. */
enum Filing {
    LOST_BEFORE_THE_DESK("Lost on the way to the desk"),
    LOST_AT_THE_DESK("Lost at the desk"),
    NOT_DELIVERED("Not delivered to the customer"),
    WRONG_PLACE("Wrong thread or person"),
    WRONG_CONTENT("Wrong content"),
    TOO_SLOW("Too slow");

    private final String title;

    Filing(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The cause decides; where it leaves open on which side of the desk that was, the hop does. */
    static Filing of(Hop missing, Cause cause) {
        return switch (cause) {
            case WRONG_PERSON, WRONG_THREAD, WRONG_INBOX -> WRONG_PLACE;
            case ALTERED, TWICE, NOTE_LEAKED, FILE_LOST, NOT_AS_PROMISED -> WRONG_CONTENT;
            case TOO_LATE -> TOO_SLOW;
            case LOST_AT_DESK,
                    WORKER_STOPPED,
                    REALTIME_SILENT,
                    DESK_REFUSES,
                    DESK_SICK,
                    INBOX_GONE,
                    HAND_OVER_STOPPED -> LOST_AT_THE_DESK;
            case HAND_OVER_REFUSED -> NOT_DELIVERED;
            case NOT_ACCEPTED,
                    MAIL_NOT_FORWARDED,
                    WEBHOOK_ELSEWHERE,
                    WEBHOOK_NOT_HEARD,
                    LOST_IN_TRANSPORT,
                    UNDELIVERED,
                    BOUNCED,
                    IN_SPAM,
                    WIDGET_NOT_TOLD,
                    UNKNOWN -> by(missing);
        };
    }

    private static Filing by(Hop missing) {
        return switch (missing) {
            case SENT, ACCEPTED, SEEN_BY_DESK -> LOST_BEFORE_THE_DESK;
            case ANSWERED, HANDED_OVER -> LOST_AT_THE_DESK;
            case RECEIVED -> NOT_DELIVERED;
        };
    }
}
