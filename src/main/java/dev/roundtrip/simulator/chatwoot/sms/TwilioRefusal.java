package dev.roundtrip.simulator.chatwoot.sms;

import java.util.Map;

/** Twilio answered a request of the desk with an error, or not at all; the message is what the product shows. */
public final class TwilioRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private TwilioRefusal(String message) {
        super(message, null, false, false);
    }

    static TwilioRefusal answered(int status, Map<String, Object> error, String intent) {
        StringBuilder text = new StringBuilder("[HTTP " + status + "] ")
                .append(error.getOrDefault("code", status))
                .append(" : ")
                .append(intent);
        for (String key : new String[] {"message", "more_info"}) {
            if (error.get(key) != null) {
                text.append('\n').append(error.get(key));
            }
        }
        return new TwilioRefusal(text + "\n\n");
    }

    static TwilioRefusal silent(String address) {
        return new TwilioRefusal("Failed to open TCP connection to " + address);
    }
}
