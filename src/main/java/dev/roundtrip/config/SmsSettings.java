package dev.roundtrip.config;

import java.net.URI;
import java.util.List;

/**
 * SMS of a remote target.
 *
 * @param inbox id of the Twilio SMS inbox under test
 * @param deskNumber the desk's number; the inbox's own when empty
 * @param customerNumbers numbers of ours, E.164, at least one
 * @param accountSid Twilio account that owns them
 * @param authToken its auth token
 * @param api Twilio's API, or what stands in for it
 * @param mode how the customer's texts get to the desk
 * @param use how much may be asked of the numbers
 */
public record SmsSettings(
        int inbox,
        String deskNumber,
        List<String> customerNumbers,
        String accountSid,
        Secret authToken,
        URI api,
        SmsMode mode,
        NumberUse use) {

    /** Through Twilio, without limits. */
    public SmsSettings(
            int inbox, String deskNumber, List<String> customerNumbers, String accountSid, Secret authToken, URI api) {
        this(inbox, deskNumber, customerNumbers, accountSid, authToken, api, SmsMode.TWILIO, NumberUse.unlimited());
    }

    /** The same in that inbox. */
    SmsSettings in(int other) {
        return new SmsSettings(other, deskNumber, customerNumbers, accountSid, authToken, api, mode, use);
    }

    /** Whether customers' texts go through Twilio, so that a carrier hears them as well. */
    public boolean throughTwilio() {
        return mode == SmsMode.TWILIO;
    }
}
