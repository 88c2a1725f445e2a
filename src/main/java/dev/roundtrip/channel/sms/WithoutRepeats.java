package dev.roundtrip.channel.sms;

import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes an exchange on unless it says what the one before it said: a poll is evidence only when it shows something new. */
final class WithoutRepeats implements ExchangeLog {
    private final ExchangeLog log;
    private final Map<String, String> last = new ConcurrentHashMap<>();

    WithoutRepeats(ExchangeLog log) {
        this.log = log;
    }

    @Override
    public void add(Exchange exchange) {
        String body = new String(exchange.body(), StandardCharsets.UTF_8);
        String request = body.lines().findFirst().orElse("");
        boolean repeated = body.equals(last.put(request, body));
        if (!request.startsWith("GET ") || !repeated) {
            log.add(exchange);
        }
    }
}
