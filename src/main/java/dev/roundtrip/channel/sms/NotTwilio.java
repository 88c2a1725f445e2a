package dev.roundtrip.channel.sms;

import com.twilio.exception.TwilioException;
import dev.roundtrip.trip.Cut;

/** A refusal that is not Twilio's: all of these are JSON. The library would drop the status and tell of the JSON alone. */
final class NotTwilio extends TwilioException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    NotTwilio(int status, String body) {
        super("HTTP %d and no JSON (%s)".formatted(status, start(body.strip().replaceAll("\\s+", " "))));
    }

    private static String start(String words) {
        return Cut.marked(words, SHOWN);
    }
}
