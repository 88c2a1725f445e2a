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
import java.util.Map;
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
        Optional<Message> message = firstMessage(wanted)
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

    // A message that is no object makes the product stumble; an empty one is none.
    private static Optional<Map<String, Object>> firstMessage(Params wanted) {
        if (!wanted.isPresent("message")) {
            return Optional.empty();
        }
        return Optional.of(wanted.map("message").orElseThrow(Refusal::crash));
    }

    private ContactInbox place(Call call) {
        Params wanted = call.params();
        Optional<Inbox> inbox = visible.inbox(call, wanted.number("inbox_id"));
        Optional<Contact> contact =
                store.contacts.find(wanted.number("contact_id")).filter(c -> c.accountId() == call.account());
        if (wanted.isPresent("inbox_id") && inbox.isEmpty() || wanted.isPresent("contact_id") && contact.isEmpty()) {
            throw Refusal.notFound();
        }
        String source = wanted.text("source_id");
        if (inbox.isPresent() && contact.isPresent()) {
            if (!visible.sees(call, inbox.get())) {
                throw Refusal.notAllowed();
            }
            return places.under(contact.get(), inbox.get(), Optional.ofNullable(source), false)
                    .orElseThrow(() -> Refusal.error(422, "source_id should be unique"));
        }
        return bySource(call, source).orElseThrow(Refusal::notFound);
    }

    // The inbox that is named along with it does not matter.
    private Optional<ContactInbox> bySource(Call call, String source) {
        return store.contactInboxes.all().stream()
                .filter(place -> place.sourceId().equals(source))
                .filter(place -> visible.inbox(call, place.inboxId()).isPresent())
                .filter(place -> store.contacts.find(place.contactId()).isPresent())
                .findFirst();
    }

    private Conversation draft(Call call, Params wanted) {
        Integer assignee = wanted.number("assignee_id");
        boolean known =
                assignee != null && store.membership(call.account(), assignee).isPresent();
        Long snoozed = wanted.big("snoozed_until");
        return Conversations.draft()
                .with(Conversation.STATUS, Words.status(wanted))
                .with(Conversation.ASSIGNEE_ID, known ? assignee : null)
                .with(Conversation.TEAM_ID, team(call, wanted.number("team_id")))
                .with(Conversation.SNOOZED_UNTIL, snoozed == null ? null : Instant.ofEpochSecond(snoozed))
                .with(Conversation.ADDITIONAL_ATTRIBUTES, attributes(wanted, "additional_attributes"))
                .with(Conversation.CUSTOM_ATTRIBUTES, attributes(wanted, "custom_attributes"));
    }

    private static Map<String, Object> attributes(Params wanted, String name) {
        return wanted.value(name) == null ? Map.of() : wanted.map(name).orElseThrow(Refusal::crash);
    }

    private Integer team(Call call, Integer wanted) {
        return store.teams
                .find(wanted)
                .filter(team -> team.accountId() == call.account())
                .map(Team::id)
                .orElse(null);
    }
}
