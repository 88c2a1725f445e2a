package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.waiting.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsTest {
    /** A Wednesday at noon. */
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static final String SPAN = "since=" + NOON.minusSeconds(86_400).getEpochSecond() + "&until="
            + NOON.plusSeconds(86_400).getEpochSecond();

    private final HandClock clock = new HandClock(NOON.toString());
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
    void a_later_answer_counts_from_when_the_customer_waited_again() throws Exception {
        int conversation = answeredAfter(Duration.ofMinutes(1));
        clock.advance(Duration.ofHours(1));
        desk.say(conversation, "And now?", "incoming");
        clock.advance(Duration.ofSeconds(90));
        desk.say(conversation, "Now it is", "outgoing");
        JsonNode summary = report("/reports/summary?type=account&" + SPAN);

        assertThat(summary.get("avg_first_response_time").asDouble()).isEqualTo(60);
        assertThat(summary.get("reply_time").asDouble()).isEqualTo(90);
    }

    @Test
    void who_is_answered_after_a_reopening_waited_since_then() throws Exception {
        int conversation = desk.conversation();
        clock.advance(Duration.ofHours(2));
        status(conversation, "resolved");
        clock.advance(Duration.ofHours(1));
        status(conversation, "open");
        clock.advance(Duration.ofSeconds(30));
        desk.say(conversation, "Hello", "outgoing");
        JsonNode events = events(conversation);

        assertThat(events.findValuesAsText("name"))
                .containsExactlyInAnyOrder("conversation_resolved", "conversation_opened", "first_response");
        assertThat(value(events, "conversation_resolved")).isEqualTo(7200);
        assertThat(value(events, "conversation_opened")).isEqualTo(3600);
        assertThat(value(events, "first_response")).isEqualTo(30);
    }

    @Test
    void hours_of_business_count_only_where_the_inbox_has_them() throws Exception {
        answeredAfter(Duration.ofMinutes(1));
        assertThat(report("/reports/summary?type=account&business_hours=true&" + SPAN)
                        .get("avg_first_response_time")
                        .asDouble())
                .isZero();

        desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("working_hours_enabled", true));
        int conversation = desk.conversation();
        clock.advance(Duration.ofHours(24));
        desk.say(conversation, "Good afternoon", "outgoing");

        assertThat(events(conversation).get(0).get("value").asDouble()).isEqualTo(86_400);
        assertThat(events(conversation).get(0).get("value_in_business_hours").asDouble())
                .isEqualTo(8 * 3600);
    }

    @Test
    void what_a_bot_resolves_or_hands_over_is_told_apart() throws Exception {
        JsonNode bot = desk.post("/agent_bots", Map.of("name", "Robot"));
        desk.post("/inboxes/" + desk.inbox.get("id") + "/set_agent_bot", Map.of("agent_bot", bot.get("id")));
        int resolved = desk.conversation();
        int handedOver = desk.conversation();
        asBot(bot, "/conversations/" + resolved + "/messages", Map.of("content", "Done"));
        status(resolved, "resolved");
        asBot(bot, "/conversations/" + handedOver + "/toggle_status", Map.of("status", "open"));

        assertThat(report("/reports/bot_summary?type=account&" + SPAN).toString())
                .startsWith("{\"bot_resolutions_count\":1,\"bot_handoffs_count\":1,");
        assertThat(report("/reports/bot_metrics?" + SPAN))
                .hasToString(
                        "{\"conversation_count\":2,\"message_count\":1,\"resolution_rate\":50,\"handoff_rate\":50}");
    }

    @Test
    void points_begin_with_their_part_of_the_calendar_in_the_zone_asked_for() throws Exception {
        desk.conversation();
        JsonNode days = report("/reports?type=account&metric=conversations_count&timezone_offset=-5&" + SPAN);
        JsonNode averages = report("/reports?type=account&metric=reply_time&group_by=month&" + SPAN);

        assertThat(days.findValuesAsText("timestamp"))
                .first()
                .isEqualTo(String.valueOf(Instant.parse("2026-03-03T05:00:00Z").getEpochSecond()));
        assertThat(days.findValuesAsText("value")).containsExactly("0", "1", "0");
        assertThat(averages.get(0).toString()).startsWith("{\"value\":0,").endsWith("\"count\":0}");
    }

    @Test
    void files_say_times_in_words_and_keep_names_from_being_formulas() throws Exception {
        desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("name", "=Shop, \"Berlin\""));
        answeredAfter(Duration.ofSeconds(3661));

        assertThat(file("/reports/inboxes?" + SPAN))
                .endsWith("\n\"'=Shop, \"\"Berlin\"\"\",API,1,1 hour 1 minute,N/A,N/A,0\n");
        assertThat(file("/reports/conversations_summary?" + SPAN)).endsWith("\n1,1,1,1 hour 1 minute,N/A,0,N/A\n");
    }

    @Test
    void without_a_span_labels_count_everything_and_all_others_nothing() throws Exception {
        desk.post("/labels", Map.of("title", "vip"));
        int conversation = answeredAfter(Duration.ofMinutes(1));
        desk.post("/conversations/" + conversation + "/labels", Map.of("labels", List.of("vip", "odd")));

        assertThat(report("/summary_reports/label")
                        .get(0)
                        .get("avg_first_response_time")
                        .asDouble())
                .isEqualTo(60);
        assertThat(report("/summary_reports/inbox")
                        .get(0)
                        .get("conversations_count")
                        .asInt())
                .isZero();
        assertThat(report("/reports/outgoing_messages_count?group_by=label&" + SPAN)
                        .findValuesAsText("name"))
                .containsExactlyInAnyOrder("vip", "odd");
    }

    @Test
    void live_numbers_can_be_those_of_a_team() throws Exception {
        JsonNode team = desk.post("/teams", Map.of("name", "leads", "allow_auto_assign", false));
        desk.conversation();
        desk.post("/conversations/" + desk.conversation() + "/assignments", Map.of("team_id", team.get("id")));

        assertThat(report("/live_reports/conversation_metrics?team_id=" + team.get("id"))
                        .get("open")
                        .asInt())
                .isEqualTo(1);
        assertThat(code("/live_reports/conversation_metrics?team_id=99999")).isEqualTo(404);
        assertThat(code("/reports/conversations?type=inbox")).isEqualTo(404);
        assertThat(code("/reports/conversations?type=planet")).isEqualTo(500);
    }

    @Test
    void ratings_are_chosen_by_span_and_person_and_come_as_a_file() throws Exception {
        desk.patch("/inboxes/" + desk.inbox.get("id"), Map.of("csat_survey_enabled", true));
        int conversation = answeredAfter(Duration.ofMinutes(1));
        status(conversation, "resolved");
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        String uuid = desk.get("/conversations/" + conversation).get("uuid").asText();
        desk.send(
                "PATCH",
                "/public/api/v1/csat_survey/" + uuid,
                Map.of("message", Map.of("submitted_values", Map.of("csat_survey_response", Map.of("rating", 5)))),
                null);

        assertThat(desk.get("/csat_survey_responses?rating=5")).hasSize(1);
        assertThat(desk.get("/csat_survey_responses?rating=4")).isEmpty();
        assertThat(desk.get("/csat_survey_responses?since=1&until=2")).isEmpty();
        assertThat(desk.ask("GET", "/csat_survey_responses/download?" + SPAN, null)
                        .body())
                .startsWith("Agent Name,Rating,")
                .contains("\n,5,,Carla Customer,carla@x.test,,http")
                .endsWith("\nReporting period 2026-03-03 to 2026-03-05\n");
    }

    private int answeredAfter(Duration time) throws IOException, InterruptedException {
        int conversation = desk.conversation();
        desk.say(conversation, "Where is it?", "incoming");
        clock.advance(time);
        desk.say(conversation, "On its way", "outgoing");
        return conversation;
    }

    private void status(int conversation, String status) throws IOException, InterruptedException {
        desk.post("/conversations/" + conversation + "/toggle_status", Map.of("status", status));
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
    }

    private void asBot(JsonNode bot, String path, Object body) throws IOException, InterruptedException {
        desk.send("POST", desk.account + path, body, bot.get("access_token").asText());
    }

    private JsonNode events(int conversation) throws IOException, InterruptedException {
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        return desk.get("/conversations/" + conversation + "/reporting_events");
    }

    private static double value(JsonNode events, String name) {
        return IntStream.range(0, events.size())
                .mapToObj(events::get)
                .filter(event -> event.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asDouble();
    }

    private JsonNode report(String path) throws IOException, InterruptedException {
        return desk.json.readTree(file(path));
    }

    private String file(String path) throws IOException, InterruptedException {
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        return desk.send("GET", v2(path), null, desk.ada.get("access_token").asText())
                .body();
    }

    private int code(String path) throws IOException, InterruptedException {
        return desk.send("GET", v2(path), null, desk.ada.get("access_token").asText())
                .statusCode();
    }

    private String v2(String path) {
        return desk.account.replace("/api/v1", "/api/v2") + path;
    }
}
