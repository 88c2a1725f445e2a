package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** What is told of one scenario. The verdict is the result's: that knows also of what failed after the evidence was written. */
final class ScenarioNode {
    private static final List<String> LISTS =
            List.of("channels", "slow", "late", "lacks", "remarks", "reviews", "conversations", "trips");

    private final ScenarioResult result;
    private final AllureLinks links;
    private final Trend trend;
    private final JsonNode conversations;

    /** @param conversations the desk's address of them, to be followed by a number; a missing node where none is left */
    ScenarioNode(ScenarioResult result, AllureLinks links, Trend trend, JsonNode conversations) {
        this.result = result;
        this.links = links;
        this.trend = trend;
        this.conversations = conversations;
    }

    ObjectNode json() {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        JsonNode evidence = result.evidence();
        scenario.put("id", evidence.path("id").asText(""));
        scenario.put("key", result.id());
        scenario.put("name", result.name());
        scenario.put("feature", evidence.path("feature").asText(result.feature()));
        scenario.put("area", evidence.path("area").asText(""));
        scenario.put("verdict", result.verdict().label());
        scenario.put("sentence", result.sentence());
        scenario.put("attempts", result.attempts());
        scenario.put("tookMs", result.stopped() - result.started());
        TripResult.of(List.of(result)).stream()
                .filter(trip -> trip.took().isPresent())
                .max(Comparator.comparing(trip -> trip.took().orElseThrow()))
                .ifPresent(slowest -> scenario.put(
                                "slowestTripMs", slowest.took().orElseThrow().toMillis())
                        .put("slowestTripChannel", slowest.channel()));
        links.to(result).ifPresent(link -> scenario.put("link", link));
        trend.since(result.id()).ifPresent(since -> scenario.set("since", since.json()));
        evidence.properties().forEach(each -> {
            if (!scenario.has(each.getKey())) {
                scenario.set(each.getKey(), each.getValue().deepCopy());
            }
        });
        LISTS.stream().filter(name -> !scenario.has(name)).forEach(scenario::putArray);
        if (conversations.isTextual()) {
            scenario.path("conversations")
                    .forEach(each -> ((ObjectNode) each)
                            .put("url", conversations.asText() + each.path("id").asText()));
        }
        return scenario;
    }
}
