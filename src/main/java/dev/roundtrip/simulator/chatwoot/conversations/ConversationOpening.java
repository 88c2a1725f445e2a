package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.messages.MessageParams;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.time.Instant;
import java.util.Optional;

/** Opens a conversation from the desk: by contact and inbox, or by a source id. */
public final class ConversationOpening {
    private final State state;
    private final Store store;
    private final ContactInboxes places;
    private final Conversations conversations;
    private final Messages messages;
    private final MessageParams messageParams;
    private final Visible visible;

    public ConversationOpening(
            State state,
            ContactInboxes places,
            Conversations conversations,
            Messages messages,
            MessageParams messageParams) {
        this.state = state;
        this.store = state.store();
        this.places = places;
        this.conversations = conversations;
        this.messages = messages;
        this.messageParams = messageParams;
        this.visible = new Visible(store);
    }

    Conversation open(Call call) {
        Params wanted = call.params();
        ContactInbox place = place(call);
        Inbox inbox = store.inboxes.get(place.inboxId());
        if (!visible.sees(call, inbox)) {
            throw Refusal.notAllowed();
        }
        Optional<Message> message = wanted.map("message")
                .map(params -> messageParams.draft(new Params(params), inbox, place.contactId(), call.actor()));
        Conversation draft = draft(call, wanted);
        return state.change(() -> {
            Conversation conversation = (inbox.lockToSingleConversation()
                            ? conversations.latest(place)
                            : Optional.<Conversation>empty())
                    .orElseGet(() -> conversations.open(place, draft, call.actor()));
            message.ifPresent(m -> messages.create(conversation.id(), m, call.actor()));
            return conversation;
        });
    }

    private ContactInbox place(Call call) {
        Params wanted = call.params();
        Optional<Inbox> inbox = visible.inbox(call, wanted.number("inbox_id"));
        if (wanted.has("inbox_id") && inbox.isEmpty()) {
            throw Refusal.notFound();
        }
        Optional<Contact> contact =
                store.contacts.find(wanted.number("contact_id")).filter(c -> c.accountId() == call.account());
        String source = wanted.text("source_id");
        Optional<ContactInbox> bySource = source == null ? Optional.empty() : bySource(call, inbox, source);
        return bySource.or(() -> inbox.flatMap(i -> contact.map(
                        c -> source == null ? places.findOrCreate(c, i) : places.create(c, i, source, false))))
                .orElseThrow(Refusal::notFound);
    }

    private Optional<ContactInbox> bySource(Call call, Optional<Inbox> inbox, String source) {
        return store.contactInboxes.all().stream()
                .filter(place -> place.sourceId().equals(source))
                .filter(place -> inbox.isEmpty() || inbox.get().id() == place.inboxId())
                .filter(place -> visible.inbox(call, place.inboxId()).isPresent())
                .filter(place -> store.contacts.find(place.contactId()).isPresent())
                .findFirst();
    }

    private Conversation draft(Call call, Params wanted) {
        Integer assignee = wanted.number("assignee_id");
        boolean known =
                assignee != null && store.membership(call.account(), assignee).isPresent();
        Long snoozed = wanted.big("snoozed_until");
        String status = wanted.text("status");
        if (status != null && !Conversations.STATUSES.contains(status)) {
            throw Refusal.crash();
        }
        return Conversations.draft()
                .with(Conversation.STATUS, status)
                .with(Conversation.ASSIGNEE_ID, known ? assignee : null)
                .with(Conversation.TEAM_ID, team(call, wanted.number("team_id")))
                .with(Conversation.SNOOZED_UNTIL, snoozed == null ? null : Instant.ofEpochSecond(snoozed))
                .with(
                        Conversation.ADDITIONAL_ATTRIBUTES,
                        wanted.child("additional_attributes").values())
                .with(
                        Conversation.CUSTOM_ATTRIBUTES,
                        wanted.child("custom_attributes").values());
    }

    private Integer team(Call call, Integer wanted) {
        return store.teams
                .find(wanted)
                .filter(team -> team.accountId() == call.account())
                .map(Team::id)
                .orElse(null);
    }
}
