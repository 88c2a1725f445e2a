package dev.roundtrip.simulator.twilio;

import java.util.List;

/** What a caller asks to be sent. Absent fields are empty. */
record Draft(String from, String service, String to, String body, List<String> mediaUrls, String statusCallback) {
    private static final String INVALID = "+15005550001";
    private static final String OUT_OF_ORDER = "+1500555777";

    /** The refusals that callers see without a carrier having been asked. */
    Draft checked() {
        if (to.isBlank()) {
            throw new TwilioError(400, 21604, "A 'To' phone number is required.");
        }
        if (from.isBlank() && service.isBlank()) {
            throw new TwilioError(400, 21603, "A 'From' phone number is required.");
        }
        if (body.isBlank() && mediaUrls.isEmpty()) {
            throw new TwilioError(400, 21602, "Message body is required.");
        }
        if (to.startsWith(OUT_OF_ORDER)) {
            throw TwilioError.outOfOrder(503);
        }
        if (to.equals(INVALID) || !PhoneNumber.looksLikeOne(to)) {
            throw new TwilioError(400, 21211, "The 'To' number " + to + " is not a valid phone number.");
        }
        switch (to) {
            case "+15005550004" -> throw TwilioError.unsubscribed();
            case "+15005550009" -> throw new TwilioError(400, 21614, "'To' number is not a valid mobile number");
            default -> {
                return this;
            }
        }
    }
}
