package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.domain.event.FirstReplyCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ReplyCreated;

/** What a new message does to its conversation and its contact. */
final class MessageEffects {
    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Contacts contacts;

    MessageEffects(State state, Conversations conversations, Contacts contacts) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.contacts = contacts;
    }

    void after(Message message, Actor actor) {
        conversations.note(message.conversationId(), c -> c.with(Conversation.LAST_ACTIVITY_AT, message.createdAt()));
        if (message.is(MessageType.INCOMING)) {
            incoming(message, actor);
        } else if (message.is(MessageType.OUTGOING) && !message.isPrivate()) {
            answered(message, actor);
        }
    }

    private void incoming(Message message, Actor actor) {
        Conversation conversation = store.conversations.get(message.conversationId());
        if (conversation.waitingSince() == null) {
            conversations.change(
                    conversation.id(), c -> c.with(Conversation.WAITING_SINCE, message.createdAt()), actor);
        }
        reopen(conversation, actor);
        contacts.change(conversation.contactId(), c -> c.with(Contact.LAST_ACTIVITY_AT, message.createdAt()), actor);
    }

    private void reopen(Conversation conversation, Actor actor) {
        boolean asleep = conversation.isResolved() || "snoozed".equals(conversation.status());
        if (!asleep || store.contacts.get(conversation.contactId()).blocked()) {
            return;
        }
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        String status = conversation.isResolved() && inbox.agentBotId() != null ? "pending" : "open";
        conversations.change(conversation.id(), c -> c.with(Conversation.STATUS, status), actor);
        // Observed: only in API inboxes, and only of what was resolved, a line tells that the customer opened it again.
        if (actor.is(Actor.Kind.CONTACT) && conversation.isResolved() && inbox.is(ChannelType.API)) {
            state.raise(
                    new ActivityNoted(conversation, "System reopened the conversation due to a new incoming message."));
        }
    }

    private void answered(Message message, Actor actor) {
        Actor author = message.sender() == null ? Actor.system() : message.sender();
        boolean byPerson = author.is(Actor.Kind.USER)
                && message.contentAttributes().get("automation_rule_id") == null
                && message.additionalAttributes().get("campaign_id") == null;
        if (!byPerson && !author.is(Actor.Kind.BOT)) {
            return;
        }
        Conversation conversation = store.conversations.get(message.conversationId());
        boolean first = byPerson && conversation.firstReplyCreatedAt() == null;
        conversations.change(
                conversation.id(),
                c -> (first ? c.with(Conversation.FIRST_REPLY_CREATED_AT, message.createdAt()) : c)
                        .with(Conversation.WAITING_SINCE, null),
                actor);
        if (first) {
            state.raise(new FirstReplyCreated(message, actor));
        } else if (byPerson && conversation.waitingSince() != null) {
            state.raise(new ReplyCreated(message, conversation.waitingSince()));
        }
    }
}
