package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.faults.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken within the desk; each test shows beside it that without the fault it is not. */
class DeskFaultsTest {
    private TestDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk(options -> options.withTimers(Timers.shortened()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void silent_rules_are_active_and_do_nothing() throws Exception {
        Map<String, Object> chargeback = new HashMap<>(
                Map.of("attribute_key", "content", "filter_operator", "contains", "values", List.of("chargeback")));
        chargeback.put("query_operator", null);
        desk.post(
                "/automation_rules",
                Map.of(
                        "name",
                        "A rule",
                        "event_name",
                        "message_created",
                        "conditions",
                        List.of(chargeback),
                        "actions",
                        List.of(Map.of("action_name", "change_priority", "action_params", List.of("high")))));
        desk.faults.switchOn(Fault.RULES_SILENT);
        int passedOver = asked("chargeback!");
        desk.faults.switchOff(Fault.RULES_SILENT);
        int found = asked("chargeback!");

        assertThat(desk.get("/conversations/" + passedOver).get("priority").isNull())
                .isTrue();
        assertThat(desk.get("/conversations/" + found).get("priority").asText()).isEqualTo("high");
    }

    @Test
    void a_bot_that_is_not_told_hears_nothing_and_its_conversations_wait() throws Exception {
        try (Ear ear = new Ear(200)) {
            JsonNode bot = desk.post("/agent_bots", Map.of("name", "Robo", "outgoing_url", ear.url()));
            desk.post("/inboxes/" + desk.inbox.get("id") + "/set_agent_bot", Map.of("agent_bot", bot.get("id")));
            desk.faults.switchOn(Fault.BOT_NOT_TOLD);
            int waiting = asked("Anybody?");
            assertThat(ear.heard).isEmpty();
            assertThat(desk.get("/conversations/" + waiting).get("status").asText())
                    .isEqualTo("pending");

            desk.faults.switchOff(Fault.BOT_NOT_TOLD);
            asked("Hello?");
            ear.expect("message_created", body -> body.get("content").asText().equals("Hello?"));
        }
    }

    @Test
    void without_words_of_its_own_the_desk_neither_greets_nor_says_that_it_is_closed() throws Exception {
        JsonNode inbox = desk.chat(Map.of("greeting_enabled", true, "greeting_message", "Welcome"));
        desk.faults.switchOn(Fault.OWN_WORDS_SILENT);
        int silent = new TestVisitor(desk, inbox).say("Hello");
        desk.faults.switchOff(Fault.OWN_WORDS_SILENT);
        int greeted = new TestVisitor(desk, inbox).say("Hello");

        assertThat(desk.said(silent)).containsExactly("Hello");
        assertThat(desk.said(greeted)).containsExactly("Hello", "Welcome");
    }

    @Test
    void a_greeting_of_its_own_comes_once_where_no_inbox_has_one() throws Exception {
        TestVisitor visitor = new TestVisitor(desk, desk.chat(Map.of()));
        desk.faults.switchOn(Fault.GREETING_OF_ITS_OWN);
        int conversation = visitor.say("Hello");
        visitor.say("Still there?");

        assertThat(desk.said(conversation)).containsExactly("Hello", "Hello! How can I help?", "Still there?");
    }

    @Test
    void a_merge_that_is_undone_is_answered_as_ever_and_leaves_both() throws Exception {
        JsonNode gone = desk.post("/contacts", Map.of("name", "Carla again")).at("/payload/contact");
        desk.faults.switchOn(Fault.MERGE_UNDONE);
        assertThat(merge(gone).get("id")).isEqualTo(desk.carla.get("id"));
        assertThat(known(gone)).isEqualTo(200);

        desk.faults.switchOff(Fault.MERGE_UNDONE);
        assertThat(merge(gone).get("id")).isEqualTo(desk.carla.get("id"));
        assertThat(known(gone)).isEqualTo(404);
    }

    @Test
    void a_customer_is_told_that_the_conversation_is_resolved() throws Exception {
        TestVisitor visitor = new TestVisitor(desk, desk.chat(Map.of()));
        int conversation = visitor.say("Hello");
        desk.faults.switchOn(Fault.RESOLVING_TOLD);
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));

        await().untilAsserted(() -> assertThat(visitor.messages().findValuesAsText("content"))
                .containsExactly("Hello", "Your conversation was resolved."));
    }

    @Test
    void a_visitors_file_is_taken_and_its_message_has_none() throws Exception {
        JsonNode inbox = desk.chat(Map.of());
        desk.faults.switchOn(Fault.CHAT_IN_FILES_DROPPED);
        JsonNode lost = new TestVisitor(desk, inbox).sends("label.txt");
        desk.faults.switchOff(Fault.CHAT_IN_FILES_DROPPED);
        JsonNode kept = new TestVisitor(desk, inbox).sends("label.txt");

        assertThat(files(lost)).isEmpty();
        assertThat(files(kept)).hasSize(1);
    }

    /** The number of a conversation in which a customer has said this, and all is done that follows from it. */
    private int asked(String content) throws IOException, InterruptedException {
        int conversation = desk.conversation();
        desk.say(conversation, content, "incoming");
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        return conversation;
    }

    private JsonNode merge(JsonNode gone) throws IOException, InterruptedException {
        return desk.post(
                "/actions/contact_merge",
                Map.of("base_contact_id", desk.carla.get("id"), "mergee_contact_id", gone.get("id")));
    }

    private int known(JsonNode contact) throws IOException, InterruptedException {
        return desk.ask("GET", "/contacts/" + contact.get("id"), null).statusCode();
    }

    private List<JsonNode> files(JsonNode sent) throws IOException, InterruptedException {
        return desk.messages(sent.get("conversation_id").asInt()).findValues("data_url");
    }
}
