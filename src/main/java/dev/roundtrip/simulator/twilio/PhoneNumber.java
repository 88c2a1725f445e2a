package dev.roundtrip.simulator.twilio;

/** A number with a handset behind it; {@code smsUrl} is empty where no webhook is set. */
record PhoneNumber(String number, String accountSid, String smsUrl, String smsMethod) {
    PhoneNumber posting(String account, String url, String method) {
        return new PhoneNumber(number, account, url, method);
    }

    boolean hasWebhook() {
        return !smsUrl.isBlank();
    }
}
