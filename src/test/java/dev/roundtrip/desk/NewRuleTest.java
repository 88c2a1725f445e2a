package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class NewRuleTest {
    /** Without the type Chatwoot looks for the key among those of conversations, and the rule never fires. */
    @Test
    void what_is_noted_of_a_contact_is_asked_for_by_its_type() {
        Map<String, Object> body = NewRule.forInbox(3, "message_created", "Bulk")
                .whenContact("tier", "vip")
                .when("content", "contains", "bulk")
                .then("assign_team", 7)
                .body();

        assertThat(body.get("conditions"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .element(1)
                .isEqualTo(Map.of(
                        "attribute_key",
                        "tier",
                        "filter_operator",
                        "equal_to",
                        "values",
                        List.of("vip"),
                        "custom_attribute_type",
                        "contact_attribute",
                        "query_operator",
                        "AND"));
    }
}
