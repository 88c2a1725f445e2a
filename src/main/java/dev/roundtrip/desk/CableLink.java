package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;

/** One connection to the realtime feed: subscribes when welcomed, says that it is present, passes on what it hears. */
final class CableLink implements CableSocket.Ear {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeskAccess access;
    private final String identifier;
    private final Clock clock;
    private final Chores chores;
    private final Events events;
    private volatile WebSocket socket;
    private volatile boolean over;
    private volatile Instant lastHeard;

    CableLink(DeskAccess access, Profile listener, Clock clock, Chores chores, Events events) {
        this.access = access;
        this.clock = clock;
        this.chores = chores;
        this.events = events;
        this.lastHeard = clock.instant();
        this.identifier = JSON.createObjectNode()
                .put("channel", "RoomChannel")
                .put("pubsub_token", listener.pubsubToken())
                .put("account_id", access.account())
                .put("user_id", listener.id())
                .toString();
    }

    /** What becomes of a connection. Told on the thread of the chores. */
    interface Events {
        void confirmed(CableLink link);

        void told(CableFrame frame, Instant at);

        void unreadable(DeskTrouble trouble);

        void lost(CableLink link, String why);
    }

    void open(HttpClient http) {
        http.newWebSocketBuilder()
                .subprotocols("actioncable-v1-json")
                .connectTimeout(access.connect())
                .buildAsync(access.cable(), new CableSocket(this, clock))
                .whenComplete((made, broken) -> {
                    if (broken != null) {
                        ended("no connection to %s: %s".formatted(access.cable(), reason(broken)));
                    }
                });
    }

    private static String reason(Throwable broken) {
        Throwable root =
                broken instanceof CompletionException && broken.getCause() != null ? broken.getCause() : broken;
        return root instanceof WebSocketHandshakeException refused
                ? "the upgrade was answered %d; does a proxy before the desk pass WebSockets on?"
                        .formatted(refused.getResponse().statusCode())
                : root.toString();
    }

    @Override
    public void opened(WebSocket made) {
        socket = made;
        if (over) {
            made.abort();
        }
    }

    @Override
    public void heard(String text, Instant at) {
        lastHeard = at;
        chores.execute(() -> hear(text, at));
    }

    @Override
    public void ended(String reason) {
        chores.execute(() -> events.lost(this, reason));
    }

    private void hear(String text, Instant at) {
        try {
            CableFrame frame = CableFrame.read(text);
            switch (frame.type()) {
                case WELCOME -> say("subscribe");
                case CONFIRMED -> events.confirmed(this);
                case REJECTED -> events.lost(this, "the desk rejected the subscription");
                case DISCONNECT -> events.lost(this, "the desk disconnects us: " + frame.reason());
                case EVENT -> events.told(frame, at);
                case PING -> {
                    // A sign of life, noted on arrival.
                }
            }
        } catch (DeskTrouble unreadable) {
            events.unreadable(unreadable);
        }
    }

    void updatePresence() {
        say("message", "{\"action\":\"update_presence\"}");
    }

    private void say(String command) {
        send(JSON.createObjectNode().put("command", command).put("identifier", identifier));
    }

    private void say(String command, String data) {
        send(JSON.createObjectNode()
                .put("command", command)
                .put("identifier", identifier)
                .put("data", data));
    }

    private void send(ObjectNode command) {
        socket.sendText(command.toString(), true).whenComplete((sent, broken) -> {
            if (broken != null) {
                ended("nothing can be sent any more (%s)".formatted(broken));
            }
        });
    }

    Duration silentFor() {
        return Duration.between(lastHeard, clock.instant());
    }

    void abort() {
        over = true;
        if (socket != null) {
            socket.abort();
        }
    }
}
