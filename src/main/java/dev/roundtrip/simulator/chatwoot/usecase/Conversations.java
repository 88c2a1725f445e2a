package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Change;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.AssigneeChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.TeamChanged;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Opens conversations and changes them; every change raises the events and the activity lines that belong to it. */
public final class Conversations {
    /** What a conversation can be. */
    public static final Set<String> STATUSES = Set.of("open", "resolved", "pending", "snoozed");

    private static final Set<String> TOLD = Set.of(
            "team_id",
            "assignee_id",
            "assignee_agent_bot_id",
            "status",
            "snoozed_until",
            "custom_attributes",
            "label_list",
            "waiting_since",
            "first_reply_created_at",
            "priority");

    private final State state;
    private final Store store;
    private final Assignees assignees;
    private final ActivityLines lines;

    public Conversations(State state, Assignees assignees) {
        this.state = state;
        this.store = state.store();
        this.assignees = assignees;
        this.lines = new ActivityLines(state);
    }

    /** A conversation that is not stored yet, to be filled by {@code with}. */
    public static Conversation draft() {
        return new Conversation(Row.numbered(0));
    }

    /** The newest conversation of a contact in an inbox under one source id, whatever its status. */
    public Optional<Conversation> latest(ContactInbox place) {
        return store.conversations.ownedBy(store.inboxes.get(place.inboxId()).accountId()).stream()
                .filter(c -> c.contactInboxId() == place.id())
                .max(Comparator.comparing(Conversation::id));
    }

    /** The newest conversation under the source id that is not resolved. */
    public Optional<Conversation> latestUnresolved(ContactInbox place) {
        return store.conversations.ownedBy(store.inboxes.get(place.inboxId()).accountId()).stream()
                .filter(c -> c.contactInboxId() == place.id() && !c.isResolved())
                .max(Comparator.comparing(Conversation::id));
    }

    /**
     * The conversation that an SMS or another message without a thread goes to: with {@code lock_to_single_conversation} the newest, else
     * the newest that is not resolved, else a new one made from the draft.
     */
    public Conversation forIncoming(ContactInbox place, Conversation draft) {
        return state.change(() -> {
            Inbox inbox = store.inboxes.get(place.inboxId());
            return (inbox.lockToSingleConversation() ? latest(place) : latestUnresolved(place))
                    .orElseGet(() -> open(place, draft, Actor.contact(place.contactId())));
        });
    }

    /** Opens a conversation: resolved for a blocked contact, pending in an inbox with a bot, else open unless the draft says otherwise. */
    public Conversation open(ContactInbox place, Conversation draft, Actor actor) {
        return state.change(() -> {
            Inbox inbox = store.inboxes.get(place.inboxId());
            Contact contact = store.contacts.get(place.contactId());
            Instant now = state.now();
            int display = store.nextDisplayId(inbox.accountId());
            Conversation opened = store.conversations.add(id -> new Conversation(Row.numbered(id))
                    .with(Conversation.ACCOUNT_ID, inbox.accountId())
                    .with(Conversation.INBOX_ID, inbox.id())
                    .with(Conversation.STATUS, firstStatus(inbox, contact, draft.status()))
                    .with(Conversation.ASSIGNEE_ID, draft.assigneeId())
                    .with(Conversation.ASSIGNEE_AGENT_BOT_ID, null)
                    .with(Conversation.CREATED_AT, now)
                    .with(Conversation.UPDATED_AT, now)
                    .with(Conversation.CONTACT_ID, contact.id())
                    .with(Conversation.DISPLAY_ID, display)
                    .with(Conversation.ADDITIONAL_ATTRIBUTES, orEmpty(draft.additionalAttributes()))
                    .with(Conversation.CONTACT_INBOX_ID, place.id())
                    .with(Conversation.UUID, state.tokens().uuid())
                    .with(Conversation.LAST_ACTIVITY_AT, now)
                    .with(Conversation.TEAM_ID, draft.teamId())
                    .with(Conversation.SNOOZED_UNTIL, draft.snoozedUntil())
                    .with(Conversation.CUSTOM_ATTRIBUTES, orEmpty(draft.customAttributes()))
                    .with(Conversation.WAITING_SINCE, now)
                    .with(Conversation.LABEL_LIST, draft.labelList() == null ? List.of() : draft.labelList()));
            state.raise(new ConversationCreated(opened, actor));
            lines.opened(opened, actor);
            return opened;
        });
    }

    /** Changes a conversation and raises what follows from the difference. */
    public Conversation change(int id, UnaryOperator<Conversation> change, Actor actor) {
        return state.change(() -> {
            Conversation before = store.conversations.get(id);
            Conversation wanted = ofTeam(before, consequences(before, change.apply(before)));
            Map<String, Change> changes = wanted.row().changesSince(before.row());
            if (changes.isEmpty()) {
                return before;
            }
            Conversation after = store.conversations.put(wanted.with(Conversation.UPDATED_AT, state.now()));
            raise(before, after, changes.keySet(), actor);
            return after;
        });
    }

    /** Changes a conversation without telling anybody, as the product does for times of activity and of reading. */
    public Conversation note(int id, UnaryOperator<Conversation> change) {
        return state.change(() -> store.conversations.change(id, change));
    }

    private void raise(Conversation before, Conversation after, Set<String> changed, Actor actor) {
        if (changed.contains("status")) {
            state.raise(new ConversationStatusChanged(before, after, actor));
        }
        if (changed.contains("assignee_id")) {
            state.raise(new AssigneeChanged(before, after, actor));
        }
        if (changed.contains("team_id")) {
            state.raise(new TeamChanged(before, after, actor));
        }
        if (changed.stream().anyMatch(TOLD::contains)) {
            state.raise(new ConversationUpdated(before, after, actor));
        }
        lines.changed(before, after, actor);
    }

    private Conversation consequences(Conversation before, Conversation after) {
        boolean nowResolved = after.isResolved() && !before.isResolved();
        Conversation placed = Objects.equals(before.teamId(), after.teamId()) ? after : assignees.inTeam(after);
        Conversation tidy = nowResolved ? placed.with(Conversation.WAITING_SINCE, null) : placed;
        return "snoozed".equals(tidy.status()) ? tidy : tidy.with(Conversation.SNOOZED_UNTIL, null);
    }

    // Who does not belong to the team that a conversation is given to loses it.
    private Conversation ofTeam(Conversation before, Conversation after) {
        boolean outsider = after.assigneeId() != null
                && !Objects.equals(before.teamId(), after.teamId())
                && store.teams
                        .find(after.teamId())
                        .filter(team -> !team.memberIds().contains(after.assigneeId()))
                        .isPresent();
        return outsider ? after.with(Conversation.ASSIGNEE_ID, null) : after;
    }

    private static String firstStatus(Inbox inbox, Contact contact, String wanted) {
        if (contact.blocked()) {
            return "resolved";
        }
        if (inbox.agentBotId() != null) {
            return "pending";
        }
        return wanted == null ? "open" : wanted;
    }

    private static Map<String, Object> orEmpty(Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }
}
