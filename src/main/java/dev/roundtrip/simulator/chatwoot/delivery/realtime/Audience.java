package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.function.Predicate;

/** Who of those who listen is told of a conversation. */
final class Audience {
    private final Store store;

    Audience(Store store) {
        this.store = store;
    }

    /** Members of the inbox, administrators, and the customer. */
    Predicate<Subscriber> all(Conversation conversation) {
        return agents(conversation).or(customer(conversation));
    }

    Predicate<Subscriber> agents(Conversation conversation) {
        return subscriber -> !subscriber.isVisitor()
                && subscriber.accountId() == conversation.accountId()
                && works(subscriber.user().id(), conversation);
    }

    /** The customer where the conversation is held; on all his devices when he has proved who he is. */
    Predicate<Subscriber> customer(Conversation conversation) {
        ContactInbox place = store.contactInboxes.get(conversation.contactInboxId());
        return subscriber -> subscriber.isVisitor()
                && (subscriber.visitor().id() == place.id() || provedToBe(conversation, place, subscriber.visitor()));
    }

    Predicate<Subscriber> not(Actor actor) {
        return subscriber -> subscriber.isVisitor()
                ? !actor.is(Actor.Kind.CONTACT)
                : !actor.equals(Actor.user(subscriber.user().id()));
    }

    private boolean provedToBe(Conversation conversation, ContactInbox place, ContactInbox other) {
        return place.hmacVerified()
                && store.contactInboxes
                        .find(other.id())
                        .filter(o -> o.hmacVerified() && o.contactId().equals(conversation.contactId()))
                        .isPresent();
    }

    private boolean works(int userId, Conversation conversation) {
        Inbox inbox = store.inboxes.get(conversation.inboxId());
        return inbox.memberIds().contains(userId)
                || store.membership(conversation.accountId(), userId)
                        .filter(place -> place.isAdministrator())
                        .isPresent();
    }
}
