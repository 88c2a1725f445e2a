package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.report.TripResult.Allowance;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How long the messages of a run took on one way, from their first hop to their last, and how long they may. */
final class Latency {
    private final Way way;
    private final List<TripResult> trips;
    private final List<Long> took;

    private Latency(Way way, List<TripResult> trips) {
        this.way = way;
        this.trips = trips;
        this.took = trips.stream()
                .flatMap(trip -> trip.took().stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
    }

    /** Of each way on which a message was waited for. */
    static List<Latency> of(Collection<TripResult> trips) {
        Map<Way, List<TripResult>> byWay = trips.stream()
                .filter(trip -> !trip.detour() && (trip.arrived() || trip.missed()))
                .collect(Collectors.groupingBy(TripResult::way));
        return Way.all().stream()
                .filter(byWay::containsKey)
                .map(way -> new Latency(way, byWay.get(way)))
                .toList();
    }

    Way way() {
        return way;
    }

    /** Without the single values, for a line of history; only the way where nothing arrived. */
    ObjectNode figures() {
        ObjectNode figures = way.into(JsonNodeFactory.instance.objectNode());
        return took.isEmpty() ? figures.put("n", 0) : new Percentiles(took).into(figures);
    }

    ObjectNode json() {
        ObjectNode all = figures();
        all.put("lost", trips.stream().filter(trip -> !trip.came()).count());
        all.put("late", trips.stream().filter(TripResult::late).count());
        all.put("overSoft", trips.stream().filter(TripResult::overSoft).count());
        least().ifPresent(least -> all.put("softMs", least.softMs()).put("hardMs", least.hardMs()));
        all.put(
                "moreTime",
                trips.stream()
                        .flatMap(trip -> trip.allowance().stream())
                        .filter(each -> !each.equals(least().orElseThrow()))
                        .count());
        ArrayNode hops = all.putArray("hopsSoftMs");
        hops().forEach(hops::add);
        samples(all.putArray("samplesMs"), any -> true);
        samples(all.putArray("slowSamplesMs"), TripResult::overSoft);
        return all;
    }

    private void samples(ArrayNode into, Predicate<TripResult> which) {
        trips.stream()
                .filter(which)
                .flatMap(trip -> trip.took().stream())
                .map(Duration::toMillis)
                .sorted()
                .forEach(into::add);
    }

    /** The soft limits of the hops that the budget of the whole way is the sum of: a message is slow when one hop is. */
    private List<Long> hops() {
        return trips.stream()
                .filter(trip -> trip.allowance().equals(least()))
                .map(TripResult::limits)
                .findFirst()
                .orElse(List.of());
    }

    /** The least that a message was given; one with a file, or on a machine that stood still, has more time. */
    private Optional<Allowance> least() {
        return trips.stream()
                .flatMap(trip -> trip.allowance().stream())
                .min(Comparator.comparingLong(Allowance::softMs).thenComparingLong(Allowance::hardMs));
    }
}
