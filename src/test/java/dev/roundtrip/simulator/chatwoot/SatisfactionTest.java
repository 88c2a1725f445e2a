package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.waiting.HandClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    private final HandClock clock = new HandClock("2026-03-02T10:00:00Z");
    private TestDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk(options -> options.withClock(clock));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_visitor_rates_in_the_chat_and_what_no_form_sends_is_not_kept() throws Exception {
        TestVisitor vera = new TestVisitor(desk, desk.chat(Map.of("csat_survey_enabled", true)));
        int conversation = vera.say("Hello");
        resolve(conversation);
        String survey = survey(conversation).get("id").asText();
        vera.ask("PATCH", "messages/" + survey, rating(4, "Quick!"));

        assertThat(survey(conversation)
                        .at("/content_attributes/submitted_values")
                        .toString())
                .contains("\"rating\":4", "Quick!")
                .doesNotContain("smuggled");
        assertThat(desk.get("/csat_survey_responses").at("/0/rating").asInt()).isEqualTo(4);
        JsonNode metrics = desk.get("/csat_survey_responses/metrics");
        assertThat(metrics.toString())
                .isEqualTo("{\"total_count\":1,\"ratings_count\":{\"4\":1},\"total_sent_messages_count\":1}");
    }

    @Test
    void others_rate_on_a_page_for_fourteen_days() throws Exception {
        try (Ear ear = new Ear(200)) {
            desk.post("/webhooks", Map.of("url", ear.url(), "subscriptions", List.of("message_created")));
            desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("csat_survey_enabled", true));
            int conversation = desk.conversation();
            resolve(conversation);
            survey(conversation);
            String uuid = desk.get("/conversations/" + conversation).get("uuid").asText();
            String page = desk.simulator.baseUrl() + "/survey/responses/" + uuid;
            ear.expect(
                    "message_created",
                    body -> body.get("content").asText().equals("Please rate the conversation " + page));

            assertThat(ask("GET", "/survey/responses/" + uuid, null).body()).contains("csat_survey");
            assertThat(rate(uuid, 5).body()).contains("\"rating\":5", "\"inbox_name\":\"Shop\"");
            assertThat(rate("00000000-0000-0000-0000-000000000000", 5).statusCode())
                    .isEqualTo(404);

            clock.advance(Duration.ofDays(15));
            assertThat(rate(uuid, 1).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void an_inbox_may_ask_only_about_conversations_with_certain_labels() throws Exception {
        JsonNode rules =
                desk.json.valueToTree(Map.of("survey_rules", Map.of("operator", "contains", "values", List.of("vip"))));
        desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("csat_survey_enabled", true, "csat_config", rules));
        int plain = desk.conversation();
        int marked = desk.conversation();
        desk.post("/conversations/" + marked + "/labels", Map.of("labels", List.of("vip")));
        resolve(plain);
        resolve(marked);

        survey(marked);
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(desk.messages(plain).findValuesAsText("content_type")).doesNotContain("input_csat");
    }

    private void resolve(int conversation) throws IOException, InterruptedException {
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", "resolved"));
    }

    private JsonNode survey(int conversation) {
        return await().until(() -> asked(conversation), found -> found != null);
    }

    private JsonNode asked(int conversation) throws IOException, InterruptedException {
        for (JsonNode message : desk.messages(conversation)) {
            if ("input_csat".equals(message.get("content_type").asText())) {
                return message;
            }
        }
        return null;
    }

    private static Map<String, Object> rating(int rating, String words) {
        Map<String, Object> response = Map.of("rating", rating, "feedback_message", words, "smuggled", true);
        return Map.of("message", Map.of("submitted_values", Map.of("csat_survey_response", response)));
    }

    private HttpResponse<String> rate(String uuid, int rating) throws IOException, InterruptedException {
        return ask("PATCH", "/public/api/v1/csat_survey/" + uuid, rating(rating, "By page"));
    }

    private HttpResponse<String> ask(String method, String path, Object body) throws IOException, InterruptedException {
        return desk.send(method, path, body, null);
    }
}
