package dev.roundtrip.config;

/** How the customer's texts get to the desk. */
public enum SmsMode {
    /** From a number of ours, through Twilio. */
    TWILIO,
    /** Posted to the desk's callback in Twilio's manner: for teams without a second number. Proved from the desk on. */
    WEBHOOK
}
