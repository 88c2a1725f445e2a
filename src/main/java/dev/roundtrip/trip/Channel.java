package dev.roundtrip.trip;

/** How a customer writes and reads. */
public enum Channel {
    EMAIL("email", "e-mail"),
    SMS("sms", "SMS"),
    WEB_CHAT("webchat", "web chat");

    private final String key;
    private final String title;

    Channel(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word used in settings and tags: {@code email}, {@code sms}, {@code webchat}. */
    public String key() {
        return key;
    }

    /** The words that a reader of the report sees. */
    public String title() {
        return title;
    }
}
