package dev.roundtrip.simulator.twilio;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in Twilio's words. */
final class TwilioError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    TwilioError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static TwilioError unauthenticated() {
        return new TwilioError(401, 20003, "Authenticate");
    }

    static TwilioError notFound(String path) {
        return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
    }

    /** From a number that no account of Twilio's has. */
    static TwilioError nobodysNumber(String from) {
        return new TwilioError(
                400, 21659, "'From' " + from + " is not a Twilio phone number or Short Code country mismatch");
    }

    static TwilioError anothersNumber(String from, String accountSid) {
        return new TwilioError(
                400, 21660, "Mismatch between the 'From' number " + from + " and the account " + accountSid);
    }

    /** From what is no number at all. */
    static TwilioError noSender(String from) {
        return new TwilioError(
                400,
                21212,
                "The 'From' number " + from + " is not a valid phone number, shortcode, or alphanumeric sender ID.");
    }

    /** To somebody who has answered STOP. */
    static TwilioError unsubscribed() {
        return new TwilioError(400, 21610, "Attempt to send to unsubscribed recipient");
    }

    /** Twilio out of order: it gives no code of its own then. */
    static TwilioError outOfOrder(int status) {
        return new TwilioError(status, 0, "Server error (" + status + ")");
    }

    int status() {
        return status;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (code != 0) {
            json.put("code", code);
        }
        json.put("message", getMessage());
        if (code != 0) {
            json.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        }
        json.put("status", status);
        return json;
    }
}
