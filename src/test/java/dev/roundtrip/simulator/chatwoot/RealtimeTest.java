package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roundtrip.simulator.faults.Fault;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealtimeTest {
    private TestDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_agent_and_the_customer_are_told_of_an_answer_and_only_the_agent_of_a_note() throws Exception {
        Listener agent = agent();
        Listener customer = customer();
        int conversation = desk.conversation();

        desk.post("/conversations/" + conversation + "/messages", Map.of("content", "Angry!", "private", true));
        desk.say(conversation, "On its way", "outgoing");

        await().until(() -> customer.heard("message.created", "On its way"));
        await().until(() -> agent.heard("message.created", "Angry!"));
        assertThat(customer.heard("message.created", "Angry!")).isFalse();
    }

    @Test
    void a_leaked_note_reaches_the_customer_as_if_it_were_public() throws Exception {
        desk.faults.switchOn(Fault.NOTE_LEAKED_WEBCHAT);
        Listener customer = customer();
        int conversation = desk.conversation();

        desk.post("/conversations/" + conversation + "/messages", Map.of("content", "Angry!", "private", true));

        await().until(() -> customer.heard("message.created", "Angry!"));
    }

    @Test
    void a_wrong_token_is_neither_confirmed_nor_rejected() throws Exception {
        Listener stranger = listen("{\"channel\":\"RoomChannel\",\"pubsub_token\":\"wrong\"}");
        Listener agent = agent();

        await().until(() -> agent.heard("presence.update", "users"));
        assertThat(stranger.frames).noneMatch(frame -> frame.contains("subscription"));
        assertThat(stranger.closed).isFalse();
    }

    @Test
    void a_cut_socket_closes_when_the_customer_subscribes_and_leaves_agents_alone() throws Exception {
        desk.faults.switchOn(Fault.WIDGET_SOCKET_CUT);

        Listener agent = agent();
        Listener customer = listen(customerIdentifier());

        await().until(customer.closed::get);
        await().until(() -> agent.heard("presence.update", "users"));
        assertThat(agent.closed).isFalse();
    }

    private Listener agent() throws Exception {
        String account = desk.account.substring(desk.account.lastIndexOf('/') + 1);
        Listener agent = listen("{\"channel\":\"RoomChannel\",\"pubsub_token\":\""
                + desk.ada.get("pubsub_token").asText() + "\",\"account_id\":" + account + ",\"user_id\":"
                + desk.ada.get("id") + "}");
        await().until(() -> agent.heard("confirm_subscription", ""));
        return agent;
    }

    private Listener customer() throws Exception {
        Listener customer = listen(customerIdentifier());
        await().until(() -> customer.heard("confirm_subscription", ""));
        return customer;
    }

    private String customerIdentifier() throws Exception {
        String path =
                "/public/api/v1/inboxes/" + desk.inbox.get("inbox_identifier").asText() + "/contacts/";
        String token = desk.body(desk.send("GET", path + desk.source, null, null))
                .get("pubsub_token")
                .asText();
        return "{\"channel\":\"RoomChannel\",\"pubsub_token\":\"" + token + "\"}";
    }

    private Listener listen(String identifier) throws Exception {
        Listener listener = new Listener();
        URI cable = URI.create(desk.simulator.baseUrl().replace("http", "ws") + "/cable");
        WebSocket socket = desk.http
                .newWebSocketBuilder()
                .subprotocols("actioncable-v1-json")
                .buildAsync(cable, listener)
                .join();
        await().until(() -> listener.heard("welcome", ""));
        socket.sendText(desk.json.writeValueAsString(Map.of("command", "subscribe", "identifier", identifier)), true)
                .join();
        return listener;
    }

    private static final class Listener implements WebSocket.Listener {
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final AtomicBoolean closed = new AtomicBoolean();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                frames.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.set(true);
            return null;
        }

        private boolean heard(String type, String text) {
            return frames.stream().anyMatch(frame -> frame.contains("\"" + type + "\"") && frame.contains(text));
        }
    }
}
