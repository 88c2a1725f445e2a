package dev.roundtrip.simulator.chatwoot.filter;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One line of a filter: attribute, operator, values, and how the next line is joined. */
record Condition(String attribute, String operator, List<Object> values, String joined) {
    static Condition of(Object line) {
        Params params = new Params(Params.asMap(line).orElse(Map.of()));
        String joined = params.text("query_operator");
        return new Condition(
                Objects.toString(params.text("attribute_key"), ""),
                Objects.toString(params.text("filter_operator"), ""),
                params.list("values"),
                joined == null ? null : joined.toUpperCase(Locale.ROOT));
    }

    boolean needsValues() {
        return !"is_present".equals(operator) && !"is_not_present".equals(operator);
    }
}
