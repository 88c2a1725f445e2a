package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;

/** What it usually was in real outages when a hop was missing and nothing told why: where to look first. */
final class Experience {
    private Experience() {}

    static String of(Hop missing, Channel channel) {
        return switch (missing) {
            case SENT, ACCEPTED -> notAccepted(channel);
            case SEEN_BY_DESK -> notSeen(channel);
            case ANSWERED -> "Look at the requests to the desk.";
            case HANDED_OVER -> notHandedOver(channel);
            case RECEIVED -> notReceived(channel);
        };
    }

    private static String notAccepted(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Often the customers' mail server refuses the sender or the log-in.";
            case SMS -> "Often Twilio does not let the customer's number write to the desk's.";
            case WEB_CHAT -> "Often the widget could not post: look at the browser's console.";
        };
    }

    private static String notSeen(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                "Often the mail is not forwarded to the desk, the desk drops it (unknown recipient, its own sender"
                        + " address), or its worker is stopped.";
            case SMS ->
                "Often the number's webhook does not point at the desk's /twilio/callback, or the desk's worker is"
                        + " stopped.";
            case WEB_CHAT -> "Often the desk's worker, its queue or its database is in trouble.";
        };
    }

    private static String notHandedOver(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                "Often the desk's worker is stopped, or the SMTP settings of the inbox or the installation are wrong.";
            case SMS -> "Often the desk's worker is stopped, or the inbox's account SID and auth token are wrong.";
            case WEB_CHAT -> "Often the desk's worker or its realtime is stopped: Sidekiq, Redis.";
        };
    }

    private static String notReceived(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Often a filter on the way held or dropped it: the mail servers' logs know its Message-ID.";
            case SMS -> "Often the carrier filtered it, or the number can't receive: Twilio's log knows its SID.";
            case WEB_CHAT -> "Often the widget's socket to /cable is cut by a proxy or a firewall.";
        };
    }
}
