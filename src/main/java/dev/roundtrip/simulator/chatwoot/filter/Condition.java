package dev.roundtrip.simulator.chatwoot.filter;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One line of a filter: attribute, operator, values, and how the next line is joined. */
record Condition(String attribute, String operator, List<Object> values, String joined) {
    private static final Set<String> NUMBERS =
            Set.of("assignee_id", "inbox_id", "team_id", "contact_id", "display_id", "campaign_id");
    private static final Set<String> WORDS = Set.of("status", "priority", "message_type", "content");
    private static final Set<String> PARTS = Set.of("contains", "does_not_contain");
    private static final Set<String> TIMES = Set.of("is_greater_than", "is_less_than", "days_before");

    static Condition of(Object line) {
        Params params = new Params(Params.asMap(line).orElse(Map.of()));
        String joined = params.text("query_operator");
        return new Condition(
                Objects.toString(params.text("attribute_key"), ""),
                Objects.toString(params.text("filter_operator"), ""),
                values(params),
                joined == null || joined.isEmpty() ? null : joined.toUpperCase(Locale.ROOT));
    }

    // A single value stands for a list of it, but for what is looked up word by word.
    private static List<Object> values(Params params) {
        boolean single = params.text("values") != null && !params.text("values").isBlank();
        if (single && WORDS.contains(params.text("attribute_key"))) {
            throw Refusal.crash();
        }
        return single ? List.of(params.value("values")) : params.list("values");
    }

    boolean needsValues() {
        return !"is_present".equals(operator) && !"is_not_present".equals(operator);
    }

    boolean comparesTimes() {
        return TIMES.contains(operator);
    }

    /** Whether the product's database would refuse it: a word where a number is kept, a part of a number, a part that is no text. */
    boolean isNoQuery() {
        if (PARTS.contains(operator)) {
            return NUMBERS.contains(attribute) || !values.stream().allMatch(String.class::isInstance);
        }
        return NUMBERS.contains(attribute)
                && needsValues()
                && !values.stream().allMatch(value -> value.toString().matches("-?\\d{1,18}"));
    }
}
