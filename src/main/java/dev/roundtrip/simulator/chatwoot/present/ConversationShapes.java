package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Conversations as JSON. */
public final class ConversationShapes {
    private final Store store;
    private final UserShapes users;
    private final ContactShapes contacts;
    private final MessageShapes messages;

    public ConversationShapes(Store store, UserShapes users, ContactShapes contacts, MessageShapes messages) {
        this.store = store;
        this.users = users;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** As the conversation routes show it, to the user or none (bots). */
    public Map<String, Object> rest(Conversation conversation, Integer viewer) {
        Contact contact = contact(conversation);
        return Shape.of("meta", meta(conversation, contact, viewer))
                .with("id", conversation.displayId())
                .with(
                        "messages",
                        last(conversation, any -> true)
                                .map(messages::push)
                                .map(List::of)
                                .orElse(List.of()))
                .with("account_id", conversation.accountId())
                .with("uuid", conversation.uuid())
                .with("additional_attributes", conversation.additionalAttributes())
                .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt()))
                .with("assignee_last_seen_at", Times.epoch(conversation.assigneeLastSeenAt()))
                .with("can_reply", true)
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt()))
                .with("custom_attributes", conversation.customAttributes())
                .with("inbox_id", conversation.inboxId())
                .with("labels", conversation.labelList())
                .with("muted", contact.blocked())
                .with("snoozed_until", Times.iso(conversation.snoozedUntil()))
                .with("status", conversation.status())
                .with("created_at", Times.epoch(conversation.createdAt()))
                .with("updated_at", Times.fraction(conversation.updatedAt()))
                .with("timestamp", Times.epoch(conversation.lastActivityAt()))
                .with("first_reply_created_at", Times.epoch(conversation.firstReplyCreatedAt()))
                .with("unread_count", Unread.count(store, conversation))
                .with(
                        "last_non_activity_message",
                        last(conversation, Message::isChat).map(messages::push).orElse(null))
                .with("last_activity_at", Times.epoch(conversation.lastActivityAt()))
                .with("priority", conversation.priority())
                .with("waiting_since", Times.epoch(conversation.waitingSince()))
                .with("sla_policy_id", null)
                .map();
    }

    /** As frames and webhooks show it; without the account. */
    public Map<String, Object> push(Conversation conversation) {
        ContactInbox place = store.contactInboxes.get(conversation.contactInboxId());
        return Shape.of("additional_attributes", conversation.additionalAttributes())
                .with("can_reply", true)
                .with("channel", inbox(conversation).channel().type().shown())
                .with("contact_inbox", row(place))
                .with("id", conversation.displayId())
                .with("inbox_id", conversation.inboxId())
                .with(
                        "messages",
                        last(conversation, Message::isForCustomer)
                                .map(messages::pushOfNoAccount)
                                .map(List::of)
                                .orElse(List.of()))
                .with("labels", conversation.labelList())
                .with("meta", pushMeta(conversation, place))
                .with("status", conversation.status())
                .with("custom_attributes", conversation.customAttributes())
                .with("snoozed_until", Times.iso(conversation.snoozedUntil()))
                .with("unread_count", Unread.count(store, conversation))
                .with("first_reply_created_at", Times.iso(conversation.firstReplyCreatedAt()))
                .with("priority", conversation.priority())
                .with("waiting_since", Times.epoch(conversation.waitingSince()))
                .with("agent_last_seen_at", Times.epoch(conversation.agentLastSeenAt()))
                .with("contact_last_seen_at", Times.epoch(conversation.contactLastSeenAt()))
                .with("last_activity_at", Times.epoch(conversation.lastActivityAt()))
                .with("timestamp", Times.epoch(conversation.lastActivityAt()))
                .with("created_at", Times.epoch(conversation.createdAt()))
                .with("updated_at", Times.fraction(conversation.updatedAt()))
                .map();
    }

    /** As it was when it was opened; observed: a message that came with it is not shown yet. */
    public Map<String, Object> pushOfNew(Conversation conversation) {
        return Shape.empty()
                .all(push(conversation))
                .with("messages", List.of())
                .with("unread_count", 0)
                .map();
    }

    private Map<String, Object> meta(Conversation conversation, Contact contact, Integer viewer) {
        Shape meta = Shape.of("sender", contacts.rest(contact))
                .with("channel", inbox(conversation).channel().type().shown());
        store.users
                .find(conversation.assigneeId())
                .ifPresent(user -> meta.with("assignee", users.agent(conversation.accountId(), user))
                        .with("assignee_type", "User"));
        store.bots
                .find(conversation.assigneeAgentBotId())
                .ifPresent(bot -> meta.with("assignee", users.bot(bot)).with("assignee_type", "AgentBot"));
        store.teams.find(conversation.teamId()).ifPresent(team -> meta.with("team", TeamShapes.rest(team, viewer)));
        return meta.with(
                        "hmac_verified",
                        store.contactInboxes.get(conversation.contactInboxId()).hmacVerified())
                .map();
    }

    private Map<String, Object> pushMeta(Conversation conversation, ContactInbox place) {
        Optional<Map<String, Object>> user =
                store.users.find(conversation.assigneeId()).map(users::pushOfNoAccount);
        Optional<Map<String, Object>> bot =
                store.bots.find(conversation.assigneeAgentBotId()).map(users::bot);
        return Shape.of("sender", contacts.push(contact(conversation)))
                .with("assignee", user.or(() -> bot).orElse(null))
                .with("assignee_type", user.isPresent() ? "User" : bot.isPresent() ? "AgentBot" : null)
                .with(
                        "team",
                        store.teams
                                .find(conversation.teamId())
                                .map(TeamShapes::push)
                                .orElse(null))
                .with("hmac_verified", place.hmacVerified())
                .map();
    }

    /** The bare row of the contact's place in the inbox. */
    public Map<String, Object> row(ContactInbox place) {
        return Shape.of("id", place.id())
                .with("contact_id", place.contactId())
                .with("inbox_id", place.inboxId())
                .with("source_id", place.sourceId())
                .with("created_at", Times.iso(place.createdAt()))
                .with("updated_at", Times.iso(place.updatedAt()))
                .with("hmac_verified", place.hmacVerified())
                .with("pubsub_token", place.pubsubToken())
                .map();
    }

    private Inbox inbox(Conversation conversation) {
        return store.inboxes.get(conversation.inboxId());
    }

    private Optional<Message> last(Conversation conversation, Predicate<Message> wanted) {
        return store.messages.ownedBy(conversation.id()).stream().filter(wanted).reduce((first, second) -> second);
    }

    // What is told of a moment ago may name somebody whom another contact has taken in since.
    private Contact contact(Conversation conversation) {
        return store.contacts
                .find(conversation.contactId())
                .orElseGet(() -> store.contacts.get(
                        store.conversations.get(conversation.id()).contactId()));
    }
}
