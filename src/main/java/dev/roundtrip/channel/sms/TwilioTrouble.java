package dev.roundtrip.channel.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.trip.Cut;

/** Says in a sentence what Twilio refused, with its code, and what to do about it. */
final class TwilioTrouble {
    private static final int MOST = 200;

    private TwilioTrouble() {}

    /**
     * A refusal or a silence of Twilio's.
     *
     * @param what what was asked, as in "the text from … to …"
     */
    static ChannelTrouble with(String what, TwilioAccess access, RuntimeException failure) {
        return new ChannelTrouble(why(failure), sentence(what, access, failure), failure);
    }

    private static Why why(RuntimeException failure) {
        if (failure instanceof ApiException refused) {
            return Remedy.why(code(refused));
        }
        return isAnswer(failure) ? Why.OTHER : Silence.why(failure);
    }

    /** Whether somebody answered, though perhaps not as Twilio does. */
    private static boolean isAnswer(RuntimeException failure) {
        return !(failure instanceof TwilioException)
                || failure instanceof ApiException
                || failure instanceof NotTwilio
                || failure.getCause() instanceof JsonProcessingException;
    }

    private static int status(ApiException refused) {
        return refused.getStatusCode() == null ? 0 : refused.getStatusCode();
    }

    /** Twilio's own code, else the HTTP status. */
    private static int code(ApiException refused) {
        return refused.getCode() == null ? status(refused) : refused.getCode();
    }

    static String sentence(String what, TwilioAccess access, RuntimeException failure) {
        if (isAnswer(failure) && !(failure instanceof ApiException)) {
            return "Twilio at %s answered %s in a way that nobody understands: %s. Check that this is Twilio's API."
                    .formatted(access.api(), what, start(line(failure.getMessage())));
        }
        if (!(failure instanceof ApiException refused)) {
            return "Twilio at %s gave no answer to %s: %s. Check the address of the API and the way there."
                    .formatted(
                            access.api(),
                            what,
                            Silence.words(failure.getCause() == null ? failure : failure.getCause()));
        }
        return "Twilio at %s refused %s: HTTP %d, code %d: %s. %s"
                .formatted(
                        access.api(),
                        what,
                        status(refused),
                        code(refused),
                        line(refused.getMessage()),
                        Remedy.of(code(refused)));
    }

    /** A whole page may stand in it. */
    private static String start(String words) {
        return Cut.marked(words, MOST);
    }

    private static String line(String words) {
        return String.valueOf(words).strip().replaceAll("\\s+", " ").replaceAll("[.;]+$", "");
    }
}
