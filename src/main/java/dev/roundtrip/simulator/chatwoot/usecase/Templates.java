package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an inbox answers by itself to the customer's message: closed, greeting, the question for an address. */
final class Templates {
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final State state;
    private final Store store;
    private final Faults faults;

    Templates(State state, Faults faults) {
        this.state = state;
        this.faults = faults;
        this.store = state.store();
    }

    /** The answers to the message, in order; to be created as messages of the same conversation. */
    List<Message> answers(Message message) {
        if (Boolean.TRUE.equals(message.additionalAttributes().get("auto_reply")) || message.isAutomaticMail()) {
            return List.of();
        }
        Fate fate = faults.at(Place.OWN_WORDS);
        return fate.has(Harm.DROP)
                ? List.of()
                : fate.of(due(message), Harm.INVENT, due -> begins(message) ? greeted(due) : due);
    }

    private boolean begins(Message message) {
        return store.messages.ownedBy(message.conversationId()).stream()
                        .filter(said -> said.is(MessageType.INCOMING))
                        .count()
                == 1;
    }

    private static List<Message> greeted(List<Message> due) {
        return Stream.concat(Stream.of(text("Hello! How can I help?")), due.stream())
                .toList();
    }

    private List<Message> due(Message message) {
        Inbox inbox = store.inboxes.get(message.inboxId());
        List<Message> before = store.messages.ownedBy(message.conversationId());
        boolean answeredBySelf = before.stream().anyMatch(m -> m.is(MessageType.TEMPLATE));
        boolean answered = before.stream().anyMatch(m -> m.is(MessageType.OUTGOING));
        List<Message> answers = new ArrayList<>();
        if (closed(inbox) && before.stream().noneMatch(this::standsForClosed)) {
            answers.add(text(inbox.outOfOfficeMessage()));
        }
        // Observed: the closed message takes the place of the greeting.
        if (answers.isEmpty()
                && !answeredBySelf
                && !answered
                && inbox.greetingEnabled()
                && given(inbox.greetingMessage())) {
            answers.add(text(inbox.greetingMessage()));
        }
        if (asksForAddress(inbox, message, before)) {
            answers.add(text("Give the team a way to reach you."));
            answers.add(text("Get notified by email").with(Message.CONTENT_TYPE, "input_email"));
        }
        return answers;
    }

    // The product says that it is closed once a day, and not where somebody answered in the last minutes.
    private boolean standsForClosed(Message said) {
        Instant now = state.now();
        return said.is(MessageType.TEMPLATE)
                ? said.createdAt()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .equals(now.atZone(ZoneOffset.UTC).toLocalDate())
                : said.is(MessageType.OUTGOING) && said.createdAt().isAfter(now.minus(LATELY));
    }

    private boolean closed(Inbox inbox) {
        return inbox.workingHoursEnabled()
                && given(inbox.outOfOfficeMessage())
                && !WorkingHours.of(inbox).openAt(state.now());
    }

    private boolean asksForAddress(Inbox inbox, Message message, List<Message> before) {
        Contact contact = store.contacts.get(
                store.conversations.get(message.conversationId()).contactId());
        return inbox.is(ChannelType.WEB_WIDGET)
                && inbox.enableEmailCollect()
                && contact.email() == null
                && before.stream().noneMatch(m -> "input_email".equals(m.contentType()));
    }

    private static Message text(String content) {
        return Messages.draft(MessageType.TEMPLATE, content);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
