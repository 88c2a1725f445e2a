package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Trip;
import java.util.List;

/** The most likely cause of a missing hop by channel, from what was seen in real outages. A guess, and worded as one. */
public final class LikelyCause implements Diagnosis {
    @Override
    public Finding of(Miss miss) {
        String guess = guess(miss.trip(), miss.missing());
        return new Finding(miss.missing(), Cause.UNKNOWN, false, guess, "Run ./roundtrip doctor.", List.of());
    }

    private static String guess(Trip trip, Hop missing) {
        return switch (missing) {
            case SENT, ACCEPTED -> notAccepted(trip.channel());
            case SEEN_BY_DESK -> notSeen(trip.channel());
            case ANSWERED -> "the desk did not take the agent's answer. Look at the requests to the desk below.";
            case HANDED_OVER -> notHandedOver(trip.channel());
            case RECEIVED -> notReceived(trip.channel());
        };
    }

    private static String notAccepted(Channel channel) {
        return switch (channel) {
            case EMAIL -> "the customers' mail server did not take the mail. Run ./roundtrip doctor.";
            case SMS -> "Twilio did not take the text from the customer's number. Run ./roundtrip doctor.";
            case WEB_CHAT -> "the widget could not post the message. Look at the browser's console below.";
        };
    }

    private static String notSeen(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                "the mail was not forwarded to the desk, the desk dropped it (unknown recipient, its own sender"
                        + " address), or its worker is stopped. Check the forwarding of the desk's address, then the worker.";
            case SMS ->
                "the number's webhook does not point at the desk's /twilio/callback, or the desk's worker is"
                        + " stopped. Check the number's messaging webhook in Twilio, then the worker.";
            case WEB_CHAT ->
                "the widget posted it and the desk does not show it: its worker or its realtime may be"
                        + " stopped. Check Sidekiq and Redis.";
        };
    }

    private static String notHandedOver(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                "the desk's mailer is stopped or its SMTP settings are wrong: the answer has no Message-ID yet."
                        + " Check the worker and the inbox's or installation's SMTP settings.";
            case SMS ->
                "the desk did not hand the answer to Twilio: its worker is stopped or the inbox's credentials are"
                        + " wrong. Check the worker, then the inbox's account SID and auth token.";
            case WEB_CHAT ->
                "the desk's worker or realtime is stopped: it does not tell the answer on. Check Sidekiq and"
                        + " Redis.";
        };
    }

    private static String notReceived(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                "the mail left the desk and was lost or held on its way. Look for it in the spam folder and in"
                        + " the mail servers' logs, by its Message-ID.";
            case SMS ->
                "Twilio took the answer and it did not arrive at the customer's number: the carrier filtered it or"
                        + " the number can't receive. Look the SID up in Twilio's message log.";
            case WEB_CHAT ->
                "the widget did not get the desk's realtime event: its socket to /cable is cut (proxy,"
                        + " firewall, Redis). Check that WebSocket upgrades to /cable pass.";
        };
    }
}
