package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scenarios that ended alike for the same reason: what that is, since when, what to do and who can do it, told once. */
final class Group {
    private static final Set<Cause> SAYS_LITTLE = EnumSet.of(Cause.NOT_AS_PROMISED, Cause.UNKNOWN);

    private final List<ScenarioResult> alike;

    private Group(List<ScenarioResult> alike) {
        this.alike = alike;
    }

    /** Of all that were not simply held or slow, the worst first. */
    static List<Group> of(Collection<ScenarioResult> scenarios) {
        Map<List<Object>, List<ScenarioResult>> groups = new LinkedHashMap<>();
        scenarios.stream()
                .filter(each -> !each.verdict().kept())
                .forEach(each -> groups.computeIfAbsent(reason(each), any -> new ArrayList<>())
                        .add(each));
        return groups.values().stream()
                .map(Group::new)
                .sorted(Comparator.comparing(Group::verdict).thenComparing(Group::size, Comparator.reverseOrder()))
                .toList();
    }

    /** A cause that says what happened joins all whom it hit on a channel, though each remedy names its own message. */
    private static List<Object> reason(ScenarioResult scenario) {
        return scenario.cause()
                .filter(cause -> scenario.verdict() == Verdict.BROKEN_PROMISE && !SAYS_LITTLE.contains(cause))
                .<List<Object>>map(cause -> List.of(
                        scenario.verdict(),
                        scenario.evidence().path("finding").path("missing").asText(),
                        cause,
                        scenario.channel()))
                .orElseGet(scenario::likeness);
    }

    private Verdict verdict() {
        return alike.get(0).verdict();
    }

    private int size() {
        return alike.size();
    }

    ObjectNode json(Trend trend) {
        ScenarioResult first = alike.get(0);
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.put("verdict", first.verdict().label());
        group.put("sentence", alike.size() == 1 || !first.hasFinding() ? first.seen() : first.whyInShort());
        if (first.hasFinding()) {
            JsonNode finding = first.evidence().path("finding");
            group.put("missing", finding.path("missing").asText());
            Hop.labelled(finding.path("missing").asText()).ifPresent(hop -> group.put("hop", hop.title()));
            group.put("cause", finding.path("cause").asText());
            group.put("certain", finding.path("certain").asBoolean());
            group.put("why", finding.path("why").asText());
            group.put("remedy", finding.path("remedy").asText());
            if (differs("why") || differs("remedy")) {
                group.put("example", first.id());
            }
        } else if (first.message().length() > first.sentence().length()) {
            group.put("remedy", first.rest());
        }
        group.put("mender", WhoMends.of(first).words());
        ArrayNode channels = group.putArray("channels");
        alike.stream()
                .map(ScenarioResult::channel)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(channels::add);
        ArrayNode owners = group.putArray("owners");
        alike.stream()
                .map(each -> each.evidence().path("owner").asText())
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .forEach(owners::add);
        ArrayNode lacks = group.putArray("lacks");
        alike.stream().flatMap(each -> each.texts("lacks")).distinct().forEach(lacks::add);
        new Hit(alike).into(group, trend::since);
        return group;
    }

    private boolean differs(String field) {
        return alike.stream()
                        .map(each -> each.evidence().path("finding").path(field).asText())
                        .distinct()
                        .count()
                > 1;
    }
}
