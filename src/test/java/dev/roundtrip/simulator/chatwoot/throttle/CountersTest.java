package dev.roundtrip.simulator.chatwoot.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountersTest {
    private final Counters counters = new Counters(Clock.fixed(Instant.parse("2026-03-02T10:00:30Z"), ZoneOffset.UTC));

    @Test
    void three_thousand_requests_a_minute_are_the_most_that_one_client_may_send() {
        Allowance all = Allowances.all().get(0);

        assertThat(IntStream.range(0, 3_000).allMatch(any -> counters.take(all, "203.0.113.7")))
                .isTrue();
        assertThat(counters.take(all, "203.0.113.7")).isFalse();
        assertThat(counters.take(all, "203.0.113.8")).isTrue();
    }
}
