package dev.roundtrip.report;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Mender;

/** Who can do something about a scenario that was not held: by its cause, and where that leaves it open by its channel. */
final class WhoMends {
    private WhoMends() {}

    static Mender of(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case SET_UP_BROKEN, NOT_RUN -> Mender.YOU;
            case DEFECT_GONE -> Mender.SUITE;
            default ->
                scenario.cause().map(cause -> of(cause, scenario.channel())).orElse(Mender.SUITE);
        };
    }

    /** What a desk hands over is carried by a provider; all else it does itself. */
    static Mender slow(String hop, String channel) {
        return hop.equals(Hop.ACCEPTED.label()) || hop.equals(Hop.RECEIVED.label())
                ? provider(channel)
                : Mender.DESK_OPERATOR;
    }

    private static Mender of(Cause cause, String channel) {
        return switch (cause) {
            case DESK_REFUSES,
                    DESK_SICK,
                    WORKER_STOPPED,
                    REALTIME_SILENT,
                    HAND_OVER_STOPPED,
                    WEBHOOK_NOT_HEARD,
                    WIDGET_NOT_TOLD,
                    TOO_LATE -> Mender.DESK_OPERATOR;
            case INBOX_GONE -> Mender.DESK_ADMINISTRATOR;
            case MAIL_NOT_FORWARDED, BOUNCED, IN_SPAM -> Mender.MAIL;
            case WEBHOOK_ELSEWHERE, UNDELIVERED -> Mender.TWILIO;
            case NOT_ACCEPTED, HAND_OVER_REFUSED, LOST_IN_TRANSPORT -> provider(channel);
            case LOST_AT_DESK,
                    WRONG_PERSON,
                    WRONG_THREAD,
                    WRONG_INBOX,
                    ALTERED,
                    FILE_LOST,
                    TWICE,
                    NOTE_LEAKED,
                    NOT_AS_PROMISED -> Mender.MAKER;
            case UNKNOWN -> Mender.SUITE;
        };
    }

    private static Mender provider(String channel) {
        if (channel.equals(Channel.EMAIL.key())) {
            return Mender.MAIL;
        }
        return channel.equals(Channel.SMS.key()) ? Mender.TWILIO : Mender.DESK_OPERATOR;
    }
}
