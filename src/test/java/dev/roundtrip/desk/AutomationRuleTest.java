package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a rule of others could do something in inbox 11. */
class AutomationRuleTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no condition at all              | true  |
            words of any inbox               | true  | content contains refund -
            our inbox                        | true  | inbox_id equal_to 11 AND, content contains refund -
            another inbox                    | false | inbox_id equal_to 12 AND, content contains refund -
            another inbox, named last        | false | content contains refund AND, inbox_id equal_to 12 -
            not our inbox                    | false | content contains refund AND, inbox_id not_equal_to 11 -
            another inbox, or any with words | true  | inbox_id equal_to 12 OR, content contains refund -
            another inbox, or still another  | false | inbox_id equal_to 12 OR, inbox_id equal_to 13 -
            """)
    void it_may_touch_the_inbox_unless_every_alternative_keeps_it_away(String what, boolean may, String conditions) {
        assertThat(rule(conditions, true).mayTouch(11)).as(what).isEqualTo(may);
        assertThat(rule(conditions, false).mayTouch(11)).isFalse();
    }

    private static AutomationRule rule(String conditions, boolean active) {
        StringBuilder list = new StringBuilder();
        for (String condition : conditions == null ? new String[0] : conditions.split(", ")) {
            String[] words = condition.split(" ");
            String value = words[2].matches("\\d+") ? words[2] : "\"" + words[2] + "\"";
            String joined = words[3].equals("-") ? "null" : "\"" + words[3] + "\"";
            list.append(list.isEmpty() ? "" : ",").append("""
                    {"attribute_key": "%s", "filter_operator": "%s", "values": [%s], "query_operator": %s}""".formatted(words[0], words[1], value, joined));
        }
        String json = """
                {"id": 1, "name": "Theirs", "event_name": "message_created", "active": %s, "conditions": [%s]}""".formatted(active, list);
        return AutomationRule.from(new Fields(Fields.tree(json).orElseThrow(), "a test", ""));
    }
}
