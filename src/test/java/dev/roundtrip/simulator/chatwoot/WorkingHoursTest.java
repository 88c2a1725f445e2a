package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.waiting.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingHoursTest {
    // A Monday, ten o'clock in New York.
    private final HandClock clock = new HandClock("2026-03-02T15:00:00Z");
    private TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk(options -> options.withClock(clock));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void an_open_inbox_greets_once_and_by_name() throws Exception {
        JsonNode inbox = inbox(hours(9, 17));
        TestVisitor vera = vera(inbox);
        vera.say("Hello");
        vera.say("Hello?");

        assertThat(said(vera)).containsExactly("Hello", "Welcome Vera", "Hello?");
    }

    @Test
    void a_closed_inbox_says_so_instead_of_greeting_and_does_not_repeat_it() throws Exception {
        TestVisitor vera = vera(inbox(hours(11, 17)));
        vera.say("Hello");
        vera.say("Hello?");

        assertThat(said(vera)).containsExactly("Hello", "We are closed", "Hello?");
    }

    @Test
    void who_was_answered_a_moment_ago_is_not_told_that_nobody_is_there() throws Exception {
        TestVisitor vera = vera(inbox(hours(9, 17)));
        int conversation = vera.say("Hello");
        JsonNode closed = desk.patch(
                "/inboxes/" + desk.get("/conversations/" + conversation).get("inbox_id"),
                Map.of("working_hours", hours(11, 17)));
        assertThat(closed.get("working_hours_enabled").asBoolean()).isTrue();
        desk.say(conversation, "Hi Vera", "outgoing");
        vera.say("Bye");

        assertThat(said(vera)).containsExactly("Hello", "Welcome Vera", "Hi Vera", "Bye");
    }

    @Test
    void the_day_after_it_is_said_again() throws Exception {
        TestVisitor vera = vera(inbox(closedAllWeek()));
        vera.say("Hello");
        clock.advance(Duration.ofDays(1));
        vera.say("Still there?");

        assertThat(said(vera)).containsExactly("Hello", "We are closed", "Still there?", "We are closed");
    }

    private TestVisitor vera(JsonNode inbox) throws IOException, InterruptedException {
        TestVisitor visitor = new TestVisitor(desk, inbox);
        visitor.answer("PATCH", "contact", Map.of("name", "Vera"));
        return visitor;
    }

    private JsonNode inbox(List<Map<String, Object>> hours) throws IOException, InterruptedException {
        JsonNode inbox = desk.chat(Map.of(
                "greeting_enabled",
                true,
                "greeting_message",
                "Welcome {{contact.first_name}}",
                "working_hours_enabled",
                true,
                "out_of_office_message",
                "We are closed",
                "timezone",
                "America/New_York"));
        return desk.patch("/inboxes/" + inbox.get("id"), Map.of("working_hours", hours));
    }

    private static List<Map<String, Object>> hours(int from, int to) {
        return IntStream.range(0, 7).mapToObj(day -> day(day, from, to)).toList();
    }

    private static List<Map<String, Object>> closedAllWeek() {
        return IntStream.range(0, 7).mapToObj(day -> day(day, null, null)).toList();
    }

    private static Map<String, Object> day(int number, Integer from, Integer to) {
        Map<String, Object> day = new LinkedHashMap<>();
        day.put("day_of_week", number);
        day.put("closed_all_day", from == null);
        day.put("open_all_day", false);
        day.put("open_hour", from);
        day.put("open_minutes", from == null ? null : 0);
        day.put("close_hour", to);
        day.put("close_minutes", to == null ? null : 0);
        return day;
    }

    private static List<String> said(TestVisitor visitor) throws IOException, InterruptedException {
        return visitor.messages().findValuesAsText("content");
    }
}
