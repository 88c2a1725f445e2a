package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BotTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk(options -> options.withTimers(Timers.shortened()));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void conversations_wait_for_the_bot_which_hears_all_that_is_said() throws Exception {
        try (Ear ear = new Ear(200)) {
            serve(ear);
            int conversation = desk.conversation();
            desk.say(conversation, "Hello?", "incoming");
            desk.say(conversation, "Ada here", "outgoing");

            assertThat(status(conversation)).isEqualTo("pending");
            assertThat(ear.expect("message_created", body -> says(body, "Hello?"))
                            .signature())
                    .startsWith("sha256=");
            ear.expect("message_created", body -> says(body, "Ada here"));
        }
    }

    @Test
    void a_bots_answer_is_no_first_reply_and_whom_it_hands_over_waits_again() throws Exception {
        try (Ear ear = new Ear(200)) {
            JsonNode bot = serve(ear);
            int conversation = desk.conversation();
            desk.say(conversation, "Hello?", "incoming");
            as(bot, conversation, "/messages", Map.of("content", "I am Robo."));

            JsonNode answered = desk.get("/conversations/" + conversation);
            assertThat(answered.get("first_reply_created_at").asLong()).isZero();
            assertThat(answered.get("waiting_since").asLong()).isZero();

            JsonNode handed = as(bot, conversation, "/toggle_status", Map.of("status", "open"));
            assertThat(handed.at("/payload/success").isNull()).isTrue();
            assertThat(desk.get("/conversations/" + conversation)
                            .get("waiting_since")
                            .asLong())
                    .isPositive();
            ear.expect("conversation_opened");
            ear.expect(
                    "conversation_status_changed",
                    body -> body.get("changed_attributes").isNull());
            await().until(() -> desk.said(conversation).contains("Conversation was reopened by Robo"));
        }
    }

    @Test
    void a_bot_that_stumbles_is_told_three_times_and_then_people_take_over() throws Exception {
        try (Ear ear = new Ear(500)) {
            serve(ear);
            int conversation = desk.conversation();
            desk.say(conversation, "Hello?", "incoming");

            await().until(() -> status(conversation).equals("open"));
            await().until(() -> desk.said(conversation)
                    .contains("Conversation was marked open by system due to an error with the agent bot."));
            assertThat(ear.count("message_created")).isEqualTo(3);
            assertThat(ear.heard.stream()
                            .filter(one -> one.event().equals("message_created"))
                            .collect(Collectors.groupingBy(Ear.Heard::delivery)))
                    .hasSize(1);
        }
    }

    @Test
    void a_bot_that_refuses_is_told_once() throws Exception {
        try (Ear ear = new Ear(400)) {
            serve(ear);
            int conversation = desk.conversation();
            desk.say(conversation, "Hello?", "incoming");

            await().until(() -> status(conversation).equals("open"));
            assertThat(ear.count("message_created")).isOne();
        }
    }

    @Test
    void a_conversation_that_is_given_to_a_bot_is_told_to_it_in_any_inbox() throws Exception {
        try (Ear ear = new Ear(200)) {
            JsonNode bot = bot(ear);
            attach(null);
            int conversation = desk.conversation();
            desk.post(
                    "/conversations/" + conversation + "/assignments",
                    Map.of("assignee_id", bot.get("id"), "assignee_type", "AgentBot"));
            desk.say(conversation, "Are you a bot?", "incoming");

            ear.expect("message_created", body -> says(body, "Are you a bot?"));
            assertThat(status(conversation)).isEqualTo("open");
        }
    }

    @Test
    void a_bot_can_be_changed_gets_new_secrets_and_leaves_its_inbox_when_it_goes() throws Exception {
        try (Ear ear = new Ear(200)) {
            JsonNode bot = serve(ear);
            String path = "/agent_bots/" + bot.get("id");

            assertThat(desk.patch(path, Map.of("name", "Robo II")).get("name").asText())
                    .isEqualTo("Robo II");
            assertThat(desk.post(path + "/reset_access_token", Map.of()).get("access_token"))
                    .isNotEqualTo(bot.get("access_token"));
            assertThat(desk.post(path + "/reset_secret", Map.of()).get("secret"))
                    .isNotEqualTo(bot.get("secret"));

            desk.delete(path);
            assertThat(status(desk.conversation())).isEqualTo("open");
        }
    }

    private JsonNode bot(Ear ear) throws IOException, InterruptedException {
        return desk.post("/agent_bots", Map.of("name", "Robo", "outgoing_url", ear.url()));
    }

    private JsonNode serve(Ear ear) throws IOException, InterruptedException {
        JsonNode bot = bot(ear);
        attach(bot.get("id").asInt());
        return bot;
    }

    private void attach(Integer bot) throws IOException, InterruptedException {
        desk.post(
                "/inboxes/" + desk.inbox.get("id") + "/set_agent_bot",
                bot == null ? Map.of() : Map.of("agent_bot", bot));
    }

    private JsonNode as(JsonNode bot, int conversation, String path, Object body)
            throws IOException, InterruptedException {
        return desk.body(desk.send(
                "POST",
                desk.account + "/conversations/" + conversation + path,
                body,
                bot.get("access_token").asText()));
    }

    private String status(int conversation) throws IOException, InterruptedException {
        return desk.get("/conversations/" + conversation).get("status").asText();
    }

    private static boolean says(JsonNode body, String content) {
        return content.equals(body.path("content").asText());
    }
}
