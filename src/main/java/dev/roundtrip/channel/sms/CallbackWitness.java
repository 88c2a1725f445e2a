package dev.roundtrip.channel.sms;

import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.net.URI;
import java.util.List;

/** What can be said of a missed text that was posted to the desk, or of an answer to it: what Twilio says of the answer. */
final class CallbackWitness implements Witness {
    private final URI callback;
    private final TwilioWitness twilio;

    CallbackWitness(URI callback, TwilioWitness twilio) {
        this.callback = callback;
        this.twilio = twilio;
    }

    @Override
    public List<Trace> traces(Miss miss) {
        return switch (miss.missing()) {
            case SEEN_BY_DESK ->
                List.of(TwilioWitness.trace(
                        Sign.DELIVERED,
                        "It was posted to %s in Twilio's manner, and the desk took it. The desk takes texts for numbers that it does not know as well: its inbox must have the number and roundtrip.sms.account.sid.",
                        callback));
            case RECEIVED -> twilio.ofTheAnswer(miss);
            default -> List.of();
        };
    }
}
