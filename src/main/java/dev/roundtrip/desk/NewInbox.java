package dev.roundtrip.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An inbox to be created. Automatic assignment is off, so that nobody is assigned whom the suite did not assign;
 * an SMS inbox takes settings only afterwards, by {@link DeskClient#updateInbox}.
 *
 * @param route below the account
 * @param root the key that holds the channel's own settings
 */
public record NewInbox(
        String name, String route, String root, Map<String, Object> channel, Map<String, Object> settings) {

    /** An e-mail inbox; the address is unique on the whole desk. */
    public static NewInbox email(String name, String address) {
        return ordinary(name, Map.of("type", "email", "email", address));
    }

    /** A live chat for that site. */
    public static NewInbox webChat(String name, String websiteUrl) {
        return ordinary(name, Map.of("type", "web_widget", "website_url", websiteUrl));
    }

    /** An SMS inbox on a Twilio number. The desk asks Twilio at once whether the credentials are good. */
    public static NewInbox twilio(String name, String accountSid, String authToken, String phoneNumber) {
        return new NewInbox(
                name,
                "channels/twilio_channel",
                "twilio_channel",
                Map.of(
                        "name", name,
                        "medium", "sms",
                        "account_sid", accountSid,
                        "auth_token", authToken,
                        "phone_number", phoneNumber),
                Map.of());
    }

    private static NewInbox ordinary(String name, Map<String, Object> channel) {
        return new NewInbox(name, "inboxes", "channel", channel, Map.of("name", name, "enable_auto_assignment", false));
    }

    /** With one more setting of the channel, such as {@code smtp_address} or {@code continuity_via_email}. */
    public NewInbox channel(String key, Object value) {
        return new NewInbox(name, route, root, with(channel, key, value), settings);
    }

    /** With one more setting of the inbox, such as {@code greeting_enabled}. */
    public NewInbox setting(String key, Object value) {
        return new NewInbox(name, route, root, channel, with(settings, key, value));
    }

    Map<String, Object> body() {
        return with(settings, root, channel);
    }

    private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(some);
        more.put(key, value);
        return Map.copyOf(more);
    }

    @Override
    public String toString() {
        return "new inbox \"%s\" by %s".formatted(name, route);
    }
}
