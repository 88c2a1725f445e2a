package dev.roundtrip.doctor;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.config.Key;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a channel that can't be used to a finding. */
final class ChannelTroubles {
    static final List<Key> SMTP =
            List.of(Key.SMTP_HOST, Key.SMTP_PORT, Key.SMTP_SECURITY, Key.SMTP_USER, Key.SMTP_PASSWORD);
    static final List<Key> IMAP =
            List.of(Key.IMAP_HOST, Key.IMAP_PORT, Key.IMAP_SECURITY, Key.IMAP_USER, Key.IMAP_PASSWORD, Key.IMAP_FOLDER);
    static final List<Key> TWILIO = List.of(Key.SMS_API, Key.SMS_ACCOUNT_SID, Key.SMS_AUTH_TOKEN);
    static final List<Key> NUMBERS = List.of(Key.SMS_CUSTOMER_NUMBERS, Key.SMS_DESK_NUMBER, Key.SMS_INBOX);
    static final List<Key> CHAT = List.of(Key.WEBCHAT_INBOX, Key.DESK_URL);
    static final List<Key> BROWSER =
            List.of(Key.BROWSER_PATH, Key.BROWSER_DRIVER, Key.BROWSER_INSTALL, Key.BROWSER_GRID);

    private ChannelTroubles() {}

    /** With whom a look speaks: where there is no getting through, another is to be asked for each. */
    enum With {
        MAIL_SERVER(Ailment.MAIL_UNREACHABLE, Ailment.MAIL_TLS, Ailment.CHANNEL_TROUBLE),
        TWILIO(Ailment.TWILIO_UNREACHABLE, Ailment.TWILIO_UNREACHABLE, Ailment.SMS_TROUBLE),
        /** It has answered before, so it is there. */
        DESK(Ailment.SLOW_DESK, Ailment.NO_TLS, Ailment.UNANSWERED),
        CHAT(Ailment.CHAT_UNREACHABLE, Ailment.NO_TLS, Ailment.CHAT_TROUBLE),
        SHOP(Ailment.CHAT_TROUBLE, Ailment.CHAT_TROUBLE, Ailment.CHAT_TROUBLE),
        BROWSER(Ailment.GRID_UNREACHABLE, Ailment.GRID_UNREACHABLE, Ailment.CHAT_TROUBLE);

        private final Ailment unreachable;
        private final Ailment withoutTls;
        private final Ailment other;

        With(Ailment unreachable, Ailment withoutTls, Ailment other) {
            this.unreachable = unreachable;
            this.withoutTls = withoutTls;
            this.other = other;
        }
    }

    /** What a look sees when it may end in a channel's trouble. */
    static List<Finding> look(String what, With with, List<Key> keys, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (ChannelTrouble trouble) {
            return List.of(Finding.failed(
                    ailment(trouble.why(), with), what, trouble.getMessage(), concerned(trouble.why(), keys)));
        } catch (NotRunHere throttled) {
            return List.of(Finding.degraded(
                    Ailment.THROTTLED, what, throttled.getMessage() + ".", Key.WEBCHAT_INBOX, Key.CAPABILITIES));
        }
    }

    private static final Set<Key> PLACES = Set.of(
            Key.SMTP_HOST, Key.SMTP_PORT, Key.IMAP_HOST, Key.IMAP_PORT, Key.SMS_API, Key.DESK_URL, Key.BROWSER_GRID);
    private static final Set<Key> SECURITY = Set.of(Key.SMTP_SECURITY, Key.IMAP_SECURITY);
    private static final Set<Key> PEOPLE = Set.of(
            Key.SMTP_USER,
            Key.SMTP_PASSWORD,
            Key.IMAP_USER,
            Key.IMAP_PASSWORD,
            Key.SMS_ACCOUNT_SID,
            Key.SMS_AUTH_TOKEN);

    /** Of all settings of a look those that such a trouble can hang on; all where that leaves none. */
    private static List<Key> concerned(ChannelTrouble.Why why, List<Key> keys) {
        List<Key> left = keys.stream().filter(key -> concerns(why, key)).toList();
        return left.isEmpty() ? keys : left;
    }

    private static boolean concerns(ChannelTrouble.Why why, Key key) {
        return switch (why) {
            case UNREACHABLE -> PLACES.contains(key);
            case NO_TLS -> PLACES.contains(key) || SECURITY.contains(key);
            case SMTP_LOGIN, IMAP_LOGIN, TWILIO_CREDENTIALS -> PEOPLE.contains(key);
            case FOLDER_MISSING -> key == Key.IMAP_FOLDER || key == Key.IMAP_USER;
            case NO_BROWSER -> key == Key.BROWSER_PATH || key == Key.BROWSER_INSTALL;
            case DRIVER_MISMATCH -> key == Key.BROWSER_PATH || key == Key.BROWSER_DRIVER;
            default -> true;
        };
    }

    /** What a probe saw, with what is to be remarked: nothing that should not be so. */
    static Finding told(String what, Probed probed) {
        return Finding.ok(
                what,
                Stream.concat(Stream.of(probed.seen()), probed.remarks().stream())
                        .collect(Collectors.joining(". ")));
    }

    private static Ailment ailment(ChannelTrouble.Why why, With with) {
        return switch (why) {
            case UNREACHABLE -> with.unreachable;
            case NO_TLS -> with.withoutTls;
            case SMTP_LOGIN -> Ailment.SMTP_LOGIN;
            case IMAP_LOGIN -> Ailment.IMAP_LOGIN;
            case FOLDER_MISSING -> Ailment.FOLDER_MISSING;
            case RELAY_REFUSED -> Ailment.RELAY_REFUSED;
            case MAILBOX_FULL -> Ailment.MAILBOX_FULL;
            case SENDER_REWRITTEN -> Ailment.SENDER_REWRITTEN;
            case MESSAGE_ID_REWRITTEN -> Ailment.MESSAGE_ID_REWRITTEN;
            case ADDRESS_REWRITTEN -> Ailment.ADDRESS_REWRITTEN;
            case IN_SPAM -> Ailment.IN_SPAM;
            case LOOP_BROKEN -> Ailment.LOOP_BROKEN;
            case TWILIO_CREDENTIALS -> Ailment.TWILIO_CREDENTIALS;
            case NUMBER_NOT_OURS -> Ailment.NUMBER_NOT_OURS;
            case NUMBER_ANSWERS -> Ailment.NUMBER_ANSWERS;
            case NUMBERS_APART -> Ailment.NUMBERS_APART;
            case WEBHOOK_ELSEWHERE -> Ailment.WEBHOOK_ELSEWHERE;
            case CHAT_PAGE_FAILED -> Ailment.CHAT_PAGE_FAILED;
            case CHAT_UNKNOWN -> Ailment.CHAT_UNKNOWN;
            case DOMAIN_NOT_ALLOWED -> Ailment.DOMAIN_NOT_ALLOWED;
            case NO_BROWSER -> Ailment.NO_BROWSER;
            case DRIVER_MISMATCH -> Ailment.DRIVER_MISMATCH;
            case OTHER -> with.other;
        };
    }
}
