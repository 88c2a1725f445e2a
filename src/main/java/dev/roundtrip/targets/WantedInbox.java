package dev.roundtrip.targets;

import dev.roundtrip.config.EmailRoute;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.NewInbox;
import dev.roundtrip.trip.Channel;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The inbox that a channel under test needs: by its number where the settings name one, else by the suite's name for it.
 *
 * @param named its number; 0 where none is named
 * @param made how it is made where it is missing; empty where it can't be
 * @param obstacle why it can't be made, with the remedy
 */
record WantedInbox(Channel channel, int named, Optional<NewInbox> made, String obstacle) {
    private static final URI NO_SHOP = URI.create("https://shop.roundtrip.invalid");

    static List<WantedInbox> of(Settings settings) {
        List<WantedInbox> wanted = new ArrayList<>();
        settings.email().map(WantedInbox::email).ifPresent(wanted::add);
        settings.sms().map(WantedInbox::sms).ifPresent(wanted::add);
        settings.webchat().map(WantedInbox::webchat).ifPresent(wanted::add);
        return wanted;
    }

    /** How the suite calls the inbox that it makes or finds. */
    static String name(Channel channel) {
        return "Roundtrip " + channel.title();
    }

    private static WantedInbox email(EmailSettings email) {
        boolean posted =
                email.route() == EmailRoute.INGRESS && !email.deskAddress().isEmpty();
        return new WantedInbox(
                Channel.EMAIL,
                email.inbox(),
                posted
                        ? Optional.of(plain(NewInbox.email(name(Channel.EMAIL), email.deskAddress())))
                        : Optional.empty(),
                "how mail gets there is set up outside of the desk. Make the inbox by hand and give it this name or its number in roundtrip.email.inbox; with roundtrip.email.route=ingress and roundtrip.email.desk.address it can be made.");
    }

    private static WantedInbox sms(SmsSettings sms) {
        List<String> missing = Stream.of(
                        Map.entry(Key.SMS_DESK_NUMBER, sms.deskNumber()),
                        Map.entry(Key.SMS_ACCOUNT_SID, sms.accountSid()),
                        Map.entry(Key.SMS_AUTH_TOKEN, sms.authToken().reveal()))
                .filter(setting -> setting.getValue().isEmpty())
                .map(setting -> setting.getKey().property())
                .toList();
        return new WantedInbox(
                Channel.SMS,
                sms.inbox(),
                missing.isEmpty()
                        ? Optional.of(NewInbox.twilio(
                                name(Channel.SMS),
                                sms.accountSid(),
                                sms.authToken().reveal(),
                                sms.deskNumber()))
                        : Optional.empty(),
                "it is made of what is not set. Set %s, or the number of an inbox that is there in %s."
                        .formatted(String.join(", ", missing), Key.SMS_INBOX.property()));
    }

    private static WantedInbox webchat(WebchatSettings chat) {
        return new WantedInbox(
                Channel.WEB_CHAT,
                chat.inbox(),
                Optional.of(plain(NewInbox.webChat(
                        name(Channel.WEB_CHAT), chat.page().orElse(NO_SHOP).toString()))),
                "");
    }

    private static NewInbox plain(NewInbox inbox) {
        return inbox.setting("enable_email_collect", false);
    }

    /** The one that is there. */
    Optional<Inbox> among(List<Inbox> known) {
        return known.stream()
                .filter(inbox -> inbox.channel().filter(channel::equals).isPresent())
                .filter(inbox -> named > 0 ? inbox.id() == named : inbox.name().equals(name(channel)))
                .findFirst();
    }

    /** The settings with the numbers of those that are there. */
    static Settings found(Settings settings, List<Inbox> known) {
        Map<Channel, Integer> numbers = new EnumMap<>(Channel.class);
        of(settings)
                .forEach(wanted -> wanted.among(known)
                        .ifPresent(inbox -> numbers.put(wanted.channel(), Math.toIntExact(inbox.id()))));
        return settings.withInboxes(numbers);
    }
}
