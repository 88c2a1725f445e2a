package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Hop;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hop of one way that held, but slowly: how slowly and since when, told once for all messages that it kept waiting. */
final class SlowHop {
    private final Way way;
    private final String hop;
    private final List<Waited> messages;

    private SlowHop(Way way, String hop, List<Waited> messages) {
        this.way = way;
        this.hop = hop;
        this.messages = messages;
    }

    /** Of the scenarios that held, but slowly; first what most of them waited for. */
    static List<SlowHop> of(Collection<TripResult> trips) {
        Map<List<Object>, List<Waited>> byHop = trips.stream()
                .filter(trip -> trip.scenario().verdict() == Verdict.DEGRADED && !trip.detour())
                .flatMap(SlowHop::waited)
                .collect(Collectors.groupingBy(Waited::at, LinkedHashMap::new, Collectors.toList()));
        return byHop.values().stream()
                .map(messages -> new SlowHop(
                        messages.get(0).trip().way(), messages.get(0).hopLabel(), messages))
                .sorted(Comparator.comparingInt(
                                (SlowHop each) -> each.scenarios().size())
                        .reversed())
                .toList();
    }

    private static Stream<Waited> waited(TripResult trip) {
        return trip.hops().stream()
                .filter(hop -> hop.path("mark").asText().equals("slow"))
                .map(hop -> new Waited(trip, hop));
    }

    private List<ScenarioResult> scenarios() {
        return messages.stream().map(each -> each.trip().scenario()).distinct().toList();
    }

    ObjectNode json(Trend trend) {
        ObjectNode slow = way.into(JsonNodeFactory.instance.objectNode());
        slow.put("hop", hop);
        slow.put("title", Hop.labelled(hop).map(Hop::title).orElse(hop));
        new Percentiles(took()).into(slow);
        slow.put("softMs", messages.stream().mapToLong(Waited::softMs).min().orElseThrow());
        slow.put("mender", WhoMends.slow(hop, way.channel()).words());
        new Hit(scenarios()).into(slow, trend::slowSince);
        return slow;
    }

    private List<Long> took() {
        return messages.stream().map(Waited::tookMs).toList();
    }

    /** One message at the hop that was slow. */
    private record Waited(TripResult trip, JsonNode hop) {
        List<Object> at() {
            return List.of(trip.way(), hopLabel());
        }

        String hopLabel() {
            return hop.path("hop").asText();
        }

        long tookMs() {
            return hop.path("tookMs").asLong();
        }

        long softMs() {
            return hop.path("budget").path("softMs").asLong();
        }
    }
}
