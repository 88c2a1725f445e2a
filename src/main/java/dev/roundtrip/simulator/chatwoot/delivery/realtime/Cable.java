package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The realtime endpoint: lets people in by their realtime token and hears what they say. Observed: what it does not understand, it passes over in silence. */
public final class Cable implements Resource {
    private final State state;
    private final Store store;
    private final Presence presence;
    private final Faults faults;
    private final Json json;
    private final Frames frames;
    private final Subscribers subscribers;
    private final Map<String, Connection> open = new ConcurrentHashMap<>();

    public Cable(State state, Presence presence, Faults faults, Json json) {
        this.state = state;
        this.store = state.store();
        this.presence = presence;
        this.faults = faults;
        this.json = json;
        this.frames = new Frames(json);
        this.subscribers = new Subscribers();
    }

    @Override
    public void register(Routes routes) {
        routes.socket("/cable", this::handle);
        routes.get(Access.OPEN, "/cable", call -> new Answer(404, "text/plain", "Page not found", Map.of()));
    }

    Subscribers subscribers() {
        return subscribers;
    }

    void send(Subscriber subscriber, String event, Map<String, Object> data) {
        if (silent()) {
            return;
        }
        if (subscriber.isVisitor() && cut()) {
            subscriber.connection().close();
            return;
        }
        subscriber.connection().send(frames.event(subscriber.identifier(), event, data));
    }

    /** Observed: without a worker no event at all is told, not even who is there. */
    private boolean silent() {
        return faults.at(Place.REALTIME).has(Harm.DROP)
                || faults.at(Place.BACKGROUND).has(Harm.HOLD);
    }

    private boolean cut() {
        return faults.at(Place.VISITOR_SOCKET).has(Harm.REFUSE);
    }

    /** Shows everybody that the connection lives; visitors whose sockets are to be cut are closed now. */
    void ping() {
        String ping = frames.ping(state.now().getEpochSecond());
        open.values().forEach(connection -> connection.send(ping));
        if (cut()) {
            subscribers
                    .where(Subscriber::isVisitor)
                    .forEach(visitor -> visitor.connection().close());
        }
    }

    private void handle(WsConfig socket) {
        socket.onConnect(context -> {
            Connection connection = Connection.of(context);
            open.put(context.sessionId(), connection);
            connection.send(frames.welcome());
        });
        socket.onMessage(context -> connection(context).ifPresent(connection -> hear(connection, context.message())));
        socket.onClose(context -> left(context));
        socket.onError(context -> left(context));
    }

    private Optional<Connection> connection(WsContext context) {
        return Optional.ofNullable(open.get(context.sessionId()));
    }

    private void left(WsContext context) {
        Optional.ofNullable(open.remove(context.sessionId())).ifPresent(subscribers::leave);
    }

    private void hear(Connection connection, String text) {
        Params command = read(text);
        String identifier = String.valueOf(command.text("identifier"));
        switch (String.valueOf(command.text("command"))) {
            case "subscribe" -> subscribe(connection, identifier);
            case "unsubscribe" -> subscribers.leave(connection, identifier);
            case "message" ->
                subscribers
                        .find(connection, identifier)
                        .ifPresent(subscriber -> perform(subscriber, read(command.text("data"))));
            default -> {}
        }
    }

    private void subscribe(Connection connection, String identifier) {
        Params wanted = read(identifier);
        if (!"RoomChannel".equals(wanted.text("channel"))) {
            return;
        }
        find(connection, identifier, wanted).ifPresent(subscriber -> {
            if (subscriber.isVisitor() && cut()) {
                connection.close();
                return;
            }
            // Who is told that they are heard of must miss nothing from then on.
            connection.sendAfter(() -> subscribers.add(subscriber), frames.confirmed(identifier));
            seen(subscriber);
        });
    }

    private void perform(Subscriber subscriber, Params data) {
        if ("update_presence".equals(data.text("action"))) {
            seen(subscriber);
        }
    }

    private void seen(Subscriber subscriber) {
        int account = subscriber.accountId();
        Shape data = Shape.of("account_id", account);
        if (subscriber.isVisitor()) {
            presence.contactSeen(subscriber.visitor());
            data.with("users", presence.usersThere(account));
        } else {
            presence.userSeen(account, subscriber.user().id());
            data.with("users", presence.usersThere(account)).with("contacts", presence.contactsThere(account));
        }
        send(subscriber, "presence.update", data.map());
    }

    private Optional<Subscriber> find(Connection connection, String identifier, Params wanted) {
        String token = String.valueOf(wanted.text("pubsub_token"));
        if (wanted.has("user_id")) {
            return user(wanted, token)
                    .map(user -> new Subscriber(connection, identifier, wanted.number("account_id"), user, null));
        }
        return store.contactInboxes.all().stream()
                .filter(place -> token.equals(place.pubsubToken()))
                .findFirst()
                .map(place -> new Subscriber(connection, identifier, account(place), null, place));
    }

    private Optional<User> user(Params wanted, String token) {
        Integer account = wanted.number("account_id");
        return store.users
                .find(wanted.number("user_id"))
                .filter(user -> token.equals(user.pubsubToken()))
                .filter(user ->
                        account != null && store.membership(account, user.id()).isPresent());
    }

    private int account(ContactInbox place) {
        return store.inboxes.get(place.inboxId()).accountId();
    }

    private Params read(String text) {
        try {
            return new Params(text == null ? Map.of() : json.object(text));
        } catch (IOException noObject) {
            return new Params(Map.of());
        }
    }
}
