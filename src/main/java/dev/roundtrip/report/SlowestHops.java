package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** The hops of a run that took longest. */
final class SlowestHops {
    private static final int TOLD = 10;

    private final Collection<TripResult> trips;

    SlowestHops(Collection<TripResult> trips) {
        this.trips = trips;
    }

    ArrayNode json() {
        ArrayNode slowest = JsonNodeFactory.instance.arrayNode();
        trips.stream()
                .flatMap(SlowestHops::hops)
                .sorted(Comparator.comparingLong(
                                (ObjectNode hop) -> hop.path("tookMs").asLong())
                        .reversed())
                .limit(TOLD)
                .forEach(slowest::add);
        return slowest;
    }

    private static Stream<ObjectNode> hops(TripResult trip) {
        return trip.hops().stream()
                .filter(hop -> hop.path("tookMs").asLong() > 0)
                .map(hop -> hop(trip, hop));
    }

    private static ObjectNode hop(TripResult trip, JsonNode hop) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("scenario", trip.scenario().id());
        trip.way().into(told);
        if (trip.detour()) {
            told.put("detour", true);
        }
        told.put("hop", hop.path("hop").asText());
        told.put("mark", hop.path("mark").asText());
        told.put("tookMs", hop.path("tookMs").asLong());
        if (hop.has("budget")) {
            told.set("budget", hop.path("budget"));
        }
        return told;
    }
}
