package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One desk for all tests of a class, which forgets its automation rules after each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithRules {
    TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @AfterEach
    void forgets_the_rules() throws Exception {
        for (JsonNode rule : desk.get("/automation_rules").get("payload")) {
            desk.delete("/automation_rules/" + rule.get("id"));
        }
    }

    /** Creates a rule and returns what the desk says to it. */
    JsonNode rule(String event, List<Map<String, Object>> conditions, Object... actions)
            throws IOException, InterruptedException {
        return desk.post("/automation_rules", with(body(event, conditions), actions));
    }

    static Map<String, Object> body(String event, List<Map<String, Object>> conditions) {
        return Map.of("name", "A rule", "event_name", event, "conditions", conditions, "actions", List.of());
    }

    static Map<String, Object> with(Map<String, Object> body, Object... actions) {
        Map<String, Object> more = new HashMap<>(body);
        more.put("actions", List.of(actions));
        return more;
    }

    /** A condition that is the last or the only one. */
    static Map<String, Object> line(String key, String operator, List<Object> values) {
        return line(key, operator, values, null);
    }

    /** @param joined by what the next one follows: AND, OR, or null where there is none */
    static Map<String, Object> line(String key, String operator, List<Object> values, String joined) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("attribute_key", key);
        line.put("filter_operator", operator);
        line.put("values", values);
        line.put("query_operator", joined);
        return line;
    }

    static Map<String, Object> action(String name, Object... params) {
        return Map.of("action_name", name, "action_params", List.of(params));
    }

    /** A conversation in which the customer has said that. */
    int heard(String content) throws IOException, InterruptedException {
        int conversation = desk.conversation();
        desk.say(conversation, content, "incoming");
        return conversation;
    }

    /** Its labels when everything is done. */
    List<String> labels(int conversation) throws IOException, InterruptedException {
        assertThat(quiet()).isTrue();
        return desk.json.convertValue(
                desk.get("/conversations/" + conversation).get("labels"),
                desk.json.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    boolean quiet() throws InterruptedException {
        return desk.simulator.awaitQuiet(Duration.ofSeconds(5));
    }
}
