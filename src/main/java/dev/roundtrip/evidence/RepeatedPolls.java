package dev.roundtrip.evidence;

import dev.roundtrip.trip.Exchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions that were asked over and over: an answer that was the same as the last time is only counted. */
final class RepeatedPolls {
    /**
     * What is told of one exchange.
     *
     * @param more how often the same question had the same answer right after it
     * @param last when that was last
     */
    record Told(Exchange exchange, int more, Instant last) {
        private Told again(Instant at) {
            return new Told(exchange, more + 1, at);
        }
    }

    private RepeatedPolls() {}

    /** The exchanges in their order, without the repeated ones. */
    static List<Told> of(List<Exchange> byTime) {
        List<Told> told = new ArrayList<>();
        Map<String, Integer> lastOf = new HashMap<>();
        for (Exchange exchange : byTime) {
            Integer before = lastOf.get(question(exchange));
            if (before != null && same(told.get(before).exchange(), exchange)) {
                told.set(before, told.get(before).again(exchange.at()));
            } else {
                lastOf.put(question(exchange), told.size());
                told.add(new Told(exchange, 0, exchange.at()));
            }
        }
        return told;
    }

    /** "GET …/conversations/12/messages": what stands before the outcome. */
    private static String question(Exchange exchange) {
        return exchange.title().replaceFirst(" → .*", "");
    }

    /** Only what asks and changes nothing is a poll; how long it took makes no difference. */
    private static boolean same(Exchange one, Exchange other) {
        return one.title().startsWith("GET ")
                && untimed(one).equals(untimed(other))
                && Arrays.equals(one.body(), other.body());
    }

    private static String untimed(Exchange exchange) {
        return exchange.title().replaceFirst(" in \\d+ ms$", "");
    }
}
