package dev.roundtrip.simulator.twilio;

/** A number with a handset behind it; {@code smsUrl} is empty where no webhook is set. */
record PhoneNumber(String number, String accountSid, String smsUrl, String smsMethod) {
    /** By its shape alone: E.164, of a phone or of WhatsApp. */
    static boolean looksLikeOne(String text) {
        return text.matches("(whatsapp:)?\\+[1-9]\\d{6,14}");
    }

    PhoneNumber posting(String account, String url, String method) {
        return new PhoneNumber(number, account, url, method);
    }

    boolean hasWebhook() {
        return !smsUrl.isBlank();
    }
}
