package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions of a rule, and what is wrong with them. */
record ConditionList(List<Map<String, Object>> conditions) {
    private static final Set<String> KNOWN = Set.of(
            "content",
            "email",
            "country_code",
            "status",
            "message_type",
            "browser_language",
            "assignee_id",
            "team_id",
            "referer",
            "city",
            "company_name",
            "inbox_id",
            "mail_subject",
            "phone_number",
            "priority",
            "conversation_language",
            "labels",
            "private_note");

    static ConditionList read(Params wanted) {
        return new ConditionList(wanted.list("conditions").stream()
                .flatMap(line -> Params.asMap(line).stream())
                .toList());
    }

    /** A sentence for each fault, in the product's order. */
    List<String> faults(List<String> madeUp) {
        return Stream.of(unknown(madeUp), loose(), joints())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<String> unknown(List<String> madeUp) {
        List<String> unknown = conditions.stream()
                .map(line -> Objects.toString(line.get("attribute_key"), ""))
                .filter(key -> !KNOWN.contains(key) && !madeUp.contains(key))
                .toList();
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of("Automation conditions " + String.join(",", unknown) + " not supported.");
    }

    private Stream<String> loose() {
        long loose = conditions.stream()
                .filter(line -> line.get("query_operator") == null)
                .count();
        return loose > 1 ? Stream.of("Automation conditions should have query operator.") : Stream.empty();
    }

    private Stream<String> joints() {
        return conditions.stream()
                .map(line -> Objects.toString(line.get("query_operator"), ""))
                .filter(joint -> !joint.isEmpty() && !Set.of("AND", "OR").contains(joint.toUpperCase(Locale.ROOT)))
                .map(joint -> "Query operator must be either \"AND\" or \"OR\"");
    }
}
