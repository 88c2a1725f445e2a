package dev.roundtrip.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One message's way in one direction, as the evidence of its scenario tells it. */
record TripResult(ScenarioResult scenario, JsonNode trip) {
    private static final Set<String> ARRIVED = Set.of("proven", "in-time", "slow");
    private static final Set<String> MISSED = Set.of("broken-here", "too-late", "not-reached");
    private static final String TOO_LATE = "too-late";
    private static final Set<String> OVER_SOFT = Set.of("slow", TOO_LATE);
    private static final Set<Verdict> UNKNOWN = EnumSet.of(Verdict.SET_UP_BROKEN, Verdict.NOT_RUN);

    static List<TripResult> of(Collection<ScenarioResult> scenarios) {
        return scenarios.stream().flatMap(TripResult::of).toList();
    }

    private static Stream<TripResult> of(ScenarioResult scenario) {
        return StreamSupport.stream(scenario.evidence().path("trips").spliterator(), false)
                .map(trip -> new TripResult(scenario, trip));
    }

    /** By which it reaches its reader: of an answer that follows a visitor by mail that is e-mail. */
    String channel() {
        return trip.path("carriedBy").asText(trip.path("channel").asText());
    }

    /** Whether it goes by another channel than its own: how long that takes says nothing of either. */
    boolean detour() {
        return trip.has("carriedBy");
    }

    /** Whether its files were compared at the other end and are the same. */
    boolean sameFiles() {
        return trip.path("sameFiles").asBoolean(false);
    }

    Way way() {
        return new Way(channel(), toDesk());
    }

    boolean toDesk() {
        return trip.path("direction").asText().equals("to-desk");
    }

    boolean hasFiles() {
        return !trip.path("files").isEmpty();
    }

    /** Whether it is in its thread; empty where nobody has looked. */
    Optional<Boolean> threaded() {
        return Optional.ofNullable(trip.get("threaded")).map(JsonNode::asBoolean);
    }

    List<JsonNode> hops() {
        return StreamSupport.stream(trip.path("hops").spliterator(), false).toList();
    }

    /** Whether its last hop is proven, and in time. */
    boolean arrived() {
        return last().filter(hop -> ARRIVED.contains(mark(hop))).isPresent();
    }

    /** Whether it came, and a hop of its way was later than the hard limit allows. */
    boolean late() {
        return came() && hops().stream().anyMatch(hop -> mark(hop).equals(TOO_LATE));
    }

    /** Whether it came, in time or not. */
    boolean came() {
        return arrived()
                || last().filter(hop -> mark(hop).equals(TOO_LATE))
                        .flatMap(TripResult::at)
                        .isPresent();
    }

    /**
     * Whether it was waited for and did not come, or not in time. A message that nobody looked for is neither, and where the
     * set-up broke or the scenario was left out nobody knows.
     */
    boolean missed() {
        return !UNKNOWN.contains(scenario.verdict()) && hops().stream().anyMatch(hop -> MISSED.contains(mark(hop)));
    }

    boolean overSoft() {
        return hops().stream().anyMatch(hop -> OVER_SOFT.contains(mark(hop)));
    }

    /** From its first hop to its last; empty unless it went all the way, late or not. News that overtook each other took no time. */
    Optional<Duration> took() {
        return came()
                ? at(hops().get(0))
                        .flatMap(from -> last().flatMap(TripResult::at)
                                .map(to -> Duration.between(from, to))
                                .map(took -> took.isNegative() ? Duration.ZERO : took))
                : Optional.empty();
    }

    /** The soft limits of those of its hops that have one, in milliseconds. */
    List<Long> limits() {
        return budgets().map(budget -> budget.path("softMs").asLong()).toList();
    }

    private Stream<JsonNode> budgets() {
        return hops().stream().map(hop -> hop.path("budget")).filter(JsonNode::isObject);
    }

    /** What all its hops together may take, in milliseconds; empty where none was waited for. */
    Optional<Allowance> allowance() {
        List<JsonNode> budgets = budgets().toList();
        return budgets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Allowance(sum(budgets, "softMs"), sum(budgets, "hardMs")));
    }

    private static long sum(List<JsonNode> budgets, String limit) {
        return budgets.stream().mapToLong(budget -> budget.path(limit).asLong()).sum();
    }

    private Optional<JsonNode> last() {
        List<JsonNode> hops = hops();
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
    }

    private static String mark(JsonNode hop) {
        return hop.path("mark").asText();
    }

    private static Optional<Instant> at(JsonNode hop) {
        return Optional.ofNullable(hop.get("at")).map(JsonNode::asText).map(Instant::parse);
    }

    /** Soft and hard limit of a whole way. */
    record Allowance(long softMs, long hardMs) {}
}
