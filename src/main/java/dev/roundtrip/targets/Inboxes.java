package dev.roundtrip.targets;

import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The inboxes under test, looked up on the desk and found to be of the right kind. */
public final class Inboxes {
    private final Map<Channel, Inbox> inboxes;

    private Inboxes(Map<Channel, Inbox> inboxes) {
        this.inboxes = inboxes;
    }

    /**
     * Looks them up, and finds that each tells what its channel needs.
     *
     * @throws IllegalStateException with everything that is wrong: the setting, what the desk has, and what to do
     */
    public static Inboxes of(DeskClient desk, Settings settings) {
        List<Inbox> known = desk.inboxes();
        Map<Channel, Inbox> found = new EnumMap<>(Channel.class);
        List<String> wrong = new ArrayList<>();
        settings.email()
                .ifPresent(email -> one(known, email.inbox(), Channel.EMAIL, wrong)
                        .ifPresent(inbox -> {
                            found.put(Channel.EMAIL, inbox);
                            unfit(email, inbox).ifPresent(wrong::add);
                        }));
        settings.sms()
                .ifPresent(sms -> one(known, sms.inbox(), Channel.SMS, wrong).ifPresent(inbox -> {
                    found.put(Channel.SMS, inbox);
                    unfit(sms, inbox).ifPresent(wrong::add);
                }));
        settings.webchat()
                .ifPresent(chat -> one(known, chat.inbox(), Channel.WEB_CHAT, wrong)
                        .ifPresent(inbox -> {
                            found.put(Channel.WEB_CHAT, inbox);
                            unfit(inbox).ifPresent(wrong::add);
                        }));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "%s (The desk shows this token: %s.)".formatted(String.join(" ", wrong), told(known)));
        }
        return new Inboxes(found);
    }

    private static Optional<Inbox> one(List<Inbox> known, long id, Channel channel, List<String> wrong) {
        Optional<Inbox> found = known.stream()
                .filter(inbox -> inbox.id() == id
                        && inbox.channel().filter(channel::equals).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            wrong.add(
                    "roundtrip.%s.inbox is %d, but the desk shows this token no %s inbox of that number. Set the number of one, or make the token's owner a member of it."
                            .formatted(channel.key(), id, channel.title()));
        }
        return found;
    }

    private static Optional<String> unfit(EmailSettings email, Inbox inbox) {
        return email.deskAddress().isEmpty() && inbox.email().isEmpty()
                ? Optional.of(
                        "The e-mail inbox %s has no address. Set roundtrip.email.desk.address to where customers write to."
                                .formatted(told(inbox)))
                : Optional.empty();
    }

    private static Optional<String> unfit(SmsSettings sms, Inbox inbox) {
        Optional<String> other = inbox.phoneNumber()
                .filter(own -> !sms.deskNumber().isEmpty() && !own.equals(sms.deskNumber()))
                .filter(own -> inbox.messagingService().isEmpty());
        if (other.isPresent()) {
            return Optional.of(
                    "roundtrip.sms.desk.number is %s, but the SMS inbox %s has the number %s: customers' texts would go to a number that is not this inbox's. Correct it, or leave it out."
                            .formatted(sms.deskNumber(), told(inbox), other.get()));
        }
        if (!sms.deskNumber().isEmpty()) {
            return Optional.empty();
        } else if (inbox.phoneNumber().isEmpty()) {
            return Optional.of(
                    "The SMS inbox %s has no number. Set roundtrip.sms.desk.number to where customers text to."
                            .formatted(told(inbox)));
        }
        String number = inbox.phoneNumber().get();
        return sms.customerNumbers().contains(number)
                ? Optional.of(
                        "%s is the number of the SMS inbox %s and one of roundtrip.sms.customer.numbers. Take it out of them: the desk and its customers need numbers of their own."
                                .formatted(number, told(inbox)))
                : Optional.empty();
    }

    private static Optional<String> unfit(Inbox chat) {
        return chat.embedScript().isEmpty()
                ? Optional.of(
                        "The desk tells no embed script of the web chat inbox %s. Use an administrator's token in roundtrip.desk.token."
                                .formatted(told(chat)))
                : Optional.empty();
    }

    private static String told(List<Inbox> known) {
        return known.isEmpty()
                ? "none"
                : known.stream()
                        .sorted(Comparator.comparing(Inbox::id))
                        .map(inbox -> "%s (%s)".formatted(told(inbox), inbox.channelType()))
                        .collect(Collectors.joining(", "));
    }

    private static String told(Inbox inbox) {
        return "%d \"%s\"".formatted(inbox.id(), inbox.name());
    }

    /** The inbox of a channel under test. */
    public Inbox of(Channel channel) {
        return inboxes.get(channel);
    }

    /** Whether answers to a chat follow by mail whoever has left, to a mailbox under test. */
    boolean chatGoesOnByEmail() {
        return inboxes.containsKey(Channel.EMAIL)
                && inboxes.containsKey(Channel.WEB_CHAT)
                && inboxes.get(Channel.WEB_CHAT).goesOnByEmail();
    }

    /** Whether a visitor fills a form before the chat. */
    public boolean chatAsksBeforehand() {
        return inboxes.containsKey(Channel.WEB_CHAT)
                && inboxes.get(Channel.WEB_CHAT).asksBeforehand();
    }

    /** All of them. */
    public List<Inbox> all() {
        return List.copyOf(inboxes.values());
    }

    /** Their numbers on the desk. */
    Map<Channel, Long> ids() {
        return inboxes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id()));
    }
}
