package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The actions that change a conversation. */
public final class Changes {
    private static final Set<String> PRIORITIES = Set.of("low", "medium", "high", "urgent");
    private static final Map<String, String> STATUSES = Map.of(
            "resolve_conversation", "resolved",
            "open_conversation", "open",
            "pending_conversation", "pending",
            "snooze_conversation", "snoozed");

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Contacts contacts;

    public Changes(State state, Conversations conversations, Contacts contacts) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.contacts = contacts;
    }

    void make(Action action, Conversation conversation, Doer doer) {
        switch (action.name()) {
            case "add_label" -> set(conversation, doer, Conversation.LABEL_LIST, with(conversation, action.texts()));
            case "remove_label" ->
                set(
                        conversation,
                        doer,
                        Conversation.LABEL_LIST,
                        conversation.labelList().stream()
                                .filter(label -> !action.texts().contains(label))
                                .toList());
            case "change_priority" -> prioritise(action, conversation, doer);
            case "assign_team" -> team(action, conversation, doer);
            case "remove_assigned_team" -> set(conversation, doer, Conversation.TEAM_ID, null);
            case "assign_agent" -> agent(action, conversation, doer);
            case "remove_assigned_agent" -> set(conversation, doer, Conversation.ASSIGNEE_ID, null);
            case "change_status" -> status(conversation, doer, action.text());
            case "mute_conversation" -> mute(conversation, doer);
            default -> status(conversation, doer, STATUSES.get(action.name()));
        }
    }

    private <T> void set(Conversation conversation, Doer doer, Column<T> column, T value) {
        conversations.change(conversation.id(), c -> c.with(column, value), doer.actor());
    }

    // A comma parts two labels here as well.
    private static List<String> with(Conversation conversation, List<String> more) {
        return Stream.concat(
                        conversation.labelList().stream(),
                        more.stream()
                                .flatMap(text -> Stream.of(text.split(",")))
                                .map(String::strip))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private void prioritise(Action action, Conversation conversation, Doer doer) {
        if (action.first() == null || action.says("nil")) {
            set(conversation, doer, Conversation.PRIORITY, null);
        } else if (PRIORITIES.contains(action.text())) {
            set(conversation, doer, Conversation.PRIORITY, action.text());
        }
    }

    private void team(Action action, Conversation conversation, Doer doer) {
        if (action.first() == null || action.says("nil") || action.says("0")) {
            set(conversation, doer, Conversation.TEAM_ID, null);
            return;
        }
        store.teams
                .find(action.id())
                .filter(team -> team.accountId() == conversation.accountId())
                .ifPresent(team -> set(conversation, doer, Conversation.TEAM_ID, team.id()));
    }

    // Who may not work in the inbox is not given its conversations, nor who has not accepted the invitation yet.
    private void agent(Action action, Conversation conversation, Doer doer) {
        if (action.says("nil")) {
            set(conversation, doer, Conversation.ASSIGNEE_ID, null);
            return;
        }
        wanted(action, conversation, doer)
                .filter(id -> worksIn(store.inboxes.get(conversation.inboxId()), id))
                .filter(id -> store.users.find(id).filter(User::confirmed).isPresent())
                .ifPresent(id -> set(conversation, doer, Conversation.ASSIGNEE_ID, id));
    }

    private Optional<Integer> wanted(Action action, Conversation conversation, Doer doer) {
        if (action.says("last_responding_agent")) {
            return store.messages.ownedBy(conversation.id()).stream()
                    .filter(message -> message.is(MessageType.OUTGOING) && !message.isPrivate())
                    .map(Message::sender)
                    .filter(sender -> sender != null && sender.is(Actor.Kind.USER))
                    .map(Actor::id)
                    .reduce((first, second) -> second);
        }
        return action.says("self") && doer.isPerson()
                ? Optional.of(doer.author().id())
                : Optional.ofNullable(action.id());
    }

    private boolean worksIn(Inbox inbox, Integer id) {
        return inbox.memberIds().contains(id)
                || store.membership(inbox.accountId(), id)
                        .filter(place -> place.isAdministrator())
                        .isPresent();
    }

    // A status that does not exist changes nothing.
    private void status(Conversation conversation, Doer doer, String status) {
        if (status != null && Conversations.STATUSES.contains(status)) {
            set(conversation, doer, Conversation.STATUS, status);
        }
    }

    // Only of a person a line tells who has muted it.
    private void mute(Conversation conversation, Doer doer) {
        state.perform(() -> {
            status(conversation, doer, "resolved");
            contacts.change(
                    Objects.requireNonNull(conversation.contactId()), c -> c.with(Contact.BLOCKED, true), doer.actor());
            if (doer.isPerson()) {
                String name = store.users.get(doer.author().id()).name();
                state.raise(new ActivityNoted(conversation, name + " has muted the conversation"));
            }
        });
    }
}
