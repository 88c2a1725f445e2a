package dev.roundtrip.channel.sms;

import java.net.URI;

/**
 * Where a number's texts are posted.
 *
 * @param method POST or GET
 * @param url empty for nowhere
 */
public record Webhook(String method, String url) {
    /** Where Twilio posts in its own manner. */
    public static Webhook to(String url) {
        return new Webhook("POST", url);
    }

    /** What {@link #written} has put down. */
    public static Webhook read(String written) {
        String[] words = written.strip().split(" ", 2);
        return new Webhook(words[0], words.length == 2 ? words[1] : "");
    }

    /** Whole, with a log-in that may stand in it: for nobody's eyes. */
    public String written() {
        return method + " " + url;
    }

    /** To be shown: without log-in and query. */
    @Override
    public String toString() {
        return url.isBlank() ? method + " to nowhere" : method + " " + WebhookLook.shown(URI.create(url));
    }
}
