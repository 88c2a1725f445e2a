package dev.roundtrip.channel.sms;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import dev.roundtrip.channel.ChannelTrouble;

/** Says in a sentence what Twilio refused, with its code, and what to do about it. */
final class TwilioTrouble {
    private TwilioTrouble() {}

    /**
     * A refusal or a silence of Twilio's.
     *
     * @param what what was asked, as in "the text from … to …"
     */
    static ChannelTrouble with(String what, TwilioAccess access, RuntimeException failure) {
        return new ChannelTrouble(sentence(what, access, failure), failure);
    }

    static String sentence(String what, TwilioAccess access, RuntimeException failure) {
        if (!(failure instanceof TwilioException)) {
            return "Twilio at %s answered %s in a way that nobody understands: %s. Check that this is Twilio's API."
                    .formatted(access.api(), what, line(failure.toString()));
        }
        if (!(failure instanceof ApiException refused)) {
            return "Twilio at %s gave no answer to %s: %s. Check the address of the API and the way there."
                    .formatted(access.api(), what, line(failure.getMessage()));
        }
        int status = refused.getStatusCode() == null ? 0 : refused.getStatusCode();
        int code = refused.getCode() == null ? status : refused.getCode();
        return "Twilio at %s refused %s: HTTP %d, code %d: %s. %s"
                .formatted(access.api(), what, status, code, line(refused.getMessage()), Remedy.of(code));
    }

    private static String line(String words) {
        return String.valueOf(words).strip().replaceAll("\\s+", " ").replaceAll("[.;]+$", "");
    }
}
