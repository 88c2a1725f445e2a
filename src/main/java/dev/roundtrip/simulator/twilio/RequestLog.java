package dev.roundtrip.simulator.twilio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The requests received, oldest first. A simulator that is polled for days keeps the latest only. */
final class RequestLog {
    private static final int KEPT = 20_000;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    synchronized void add(Exchange exchange) {
        exchanges.addLast(exchange);
        if (exchanges.size() > KEPT) {
            exchanges.removeFirst();
        }
    }

    synchronized List<Map<String, Object>> json() {
        return exchanges.stream().map(Exchange::json).toList();
    }
}
