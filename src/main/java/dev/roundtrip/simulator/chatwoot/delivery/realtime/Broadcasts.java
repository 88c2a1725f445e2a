package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.AssigneeChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactDeleted;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactMerged;
import dev.roundtrip.simulator.chatwoot.domain.event.ContactUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationContactChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationRead;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationStatusChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.FirstReplyCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageCreated;
import dev.roundtrip.simulator.chatwoot.domain.event.MessageUpdated;
import dev.roundtrip.simulator.chatwoot.domain.event.TeamChanged;
import dev.roundtrip.simulator.chatwoot.domain.event.TypingChanged;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells those who listen what happened, each the frames that are meant for him. */
public final class Broadcasts implements Delivery {
    private final Cable cable;
    private final Store store;
    private final Faults faults;
    private final Duration ping;
    private final UserShapes users;
    private final ContactShapes contacts;
    private final MessageShapes messages;
    private final ConversationShapes conversations;
    private final Audience audience;

    public Broadcasts(
            Cable cable,
            Store store,
            Faults faults,
            Duration ping,
            UserShapes users,
            ContactShapes contacts,
            MessageShapes messages,
            ConversationShapes conversations) {
        this.cable = cable;
        this.store = store;
        this.faults = faults;
        this.ping = ping;
        this.users = users;
        this.contacts = contacts;
        this.messages = messages;
        this.conversations = conversations;
        this.audience = new Audience(store);
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.every(ping, Work.HEARTBEAT, cable::ping);
        dispatcher.on(MessageCreated.class, Work.REALTIME, event -> created(event.message(), event.actor()));
        dispatcher.on(MessageUpdated.class, Work.REALTIME, this::updated);
        dispatcher.on(
                FirstReplyCreated.class,
                Work.REALTIME,
                event -> message("first.reply.created", event.message(), Map.of(), event.actor(), false));
        dispatcher.on(ConversationCreated.class, Work.REALTIME, this::opened);
        dispatcher.on(
                ConversationUpdated.class, Work.REALTIME, event -> reread("conversation.updated", event.after(), true));
        dispatcher.on(
                ConversationStatusChanged.class,
                Work.REALTIME,
                event -> reread("conversation.status_changed", event.after(), true));
        dispatcher.on(AssigneeChanged.class, Work.REALTIME, event -> reread("assignee.changed", event.after(), false));
        dispatcher.on(TeamChanged.class, Work.REALTIME, event -> reread("team.changed", event.after(), false));
        dispatcher.on(
                ConversationRead.class,
                Work.REALTIME,
                event -> reread("conversation.read", event.conversation(), false));
        dispatcher.on(
                ConversationContactChanged.class,
                Work.REALTIME,
                event -> conversation("conversation.contact_changed", event.conversation(), event.actor(), false));
        dispatcher.on(TypingChanged.class, Work.REALTIME, this::typing);
        dispatcher.on(
                ContactCreated.class,
                Work.REALTIME,
                event -> contact("contact.created", event.contact(), event.actor()));
        dispatcher.on(
                ContactUpdated.class, Work.REALTIME, event -> contact("contact.updated", event.after(), event.actor()));
        dispatcher.on(
                ContactMerged.class, Work.REALTIME, event -> contact("contact.merged", event.contact(), event.actor()));
        dispatcher.on(
                ContactDeleted.class,
                Work.REALTIME,
                event -> contact("contact.deleted", event.contact(), event.actor()));
    }

    private void created(Message message, Actor actor) {
        message("message.created", message, Map.of(), actor, message.isForCustomer());
        if (message.isPrivate() && faults.at(Place.NOTE_CHAT).has(Harm.MISROUTE)) {
            store.conversations.find(message.conversationId()).ifPresent(conversation -> {
                Map<String, Object> leaked = messages.push(message.with(Message.PRIVATE, false));
                send(audience.customer(conversation), "message.created", leaked, actor);
            });
        }
    }

    private void updated(MessageUpdated event) {
        Map<String, Object> changes = PreviousChanges.of(event.before(), event.after());
        message(
                "message.updated",
                event.after(),
                Map.of("previous_changes", changes),
                event.actor(),
                event.after().isForCustomer());
    }

    private void message(String name, Message message, Map<String, Object> more, Actor actor, boolean customer) {
        store.conversations.find(message.conversationId()).ifPresent(conversation -> {
            Map<String, Object> push =
                    actor.is(Actor.Kind.USER) ? messages.push(message) : messages.pushOfNoAccount(message);
            Map<String, Object> data = Shape.empty().all(push).all(more).map();
            send(audience.agents(conversation), name, data, actor);
            if (customer) {
                visible(name, message, data)
                        .forEach(shown -> send(audience.customer(conversation), name, shown, actor));
            }
        });
    }

    /** What the visitor is told of a message: once what the agents are told, unless a fault has it otherwise. */
    private List<Map<String, Object>> visible(String name, Message message, Map<String, Object> data) {
        Fate fate = message.is(MessageType.OUTGOING) ? faults.at(Place.ANSWER_CHAT) : Fate.unharmed();
        if (fate.copies() == 2 && "message.created".equals(name)) {
            Map<String, Object> other =
                    Shape.empty().all(data).with("id", store.messages.skip()).map();
            return List.of(data, other);
        }
        return fate.has(Harm.DROP) ? List.of() : List.of(data);
    }

    // Observed: these are read again when they are sent, and so say nothing of who did it.
    private void reread(String name, Conversation conversation, boolean customer) {
        conversation(name, conversation, Actor.system(), customer);
    }

    private void conversation(String name, Conversation conversation, Actor actor, boolean customer) {
        store.conversations
                .find(conversation.id())
                .ifPresent(now -> send(
                        customer ? audience.all(now) : audience.agents(now),
                        name,
                        withAccount(conversations.push(now), now.accountId()),
                        actor));
    }

    private void opened(ConversationCreated event) {
        store.conversations
                .find(event.conversation().id())
                .ifPresent(now -> send(
                        audience.all(now),
                        "conversation.created",
                        withAccount(conversations.pushOfNew(event.conversation()), now.accountId()),
                        event.actor()));
    }

    private void typing(TypingChanged event) {
        store.conversations.find(event.conversation().id()).ifPresent(conversation -> {
            Map<String, Object> who = event.who().is(Actor.Kind.CONTACT)
                    ? contacts.push(store.contacts.get(event.who().id()))
                    : event.who().is(Actor.Kind.BOT)
                            ? users.bot(store.bots.get(event.who().id()))
                            : users.push(store.users.get(event.who().id()), conversation.accountId());
            Map<String, Object> data = Shape.of("conversation", conversations.push(conversation))
                    .with("user", who)
                    .with("is_private", event.isPrivate())
                    .with("account_id", conversation.accountId())
                    .map();
            String name = event.on() ? "conversation.typing_on" : "conversation.typing_off";
            send(audience.all(conversation).and(audience.not(event.who())), name, data, event.who());
        });
    }

    private void contact(String name, Contact contact, Actor actor) {
        send(
                s -> !s.isVisitor() && s.accountId() == contact.accountId(),
                name,
                withAccount(contacts.push(contact), contact.accountId()),
                actor);
    }

    private void send(Predicate<Subscriber> audience, String event, Map<String, Object> data, Actor actor) {
        Shape whole = Shape.empty().all(data);
        if (actor.is(Actor.Kind.USER)) {
            int account = (int) data.get("account_id");
            store.users.find(actor.id()).ifPresent(user -> whole.with("performer", users.push(user, account)));
        }
        cable.subscribers().where(audience).forEach(subscriber -> cable.send(subscriber, event, whole.map()));
    }

    private static Map<String, Object> withAccount(Map<String, Object> data, int accountId) {
        return Shape.empty().all(data).with("account_id", accountId).map();
    }
}
