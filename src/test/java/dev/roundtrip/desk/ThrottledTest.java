package dev.roundtrip.desk;

import static dev.roundtrip.desk.StubDesk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.desk.StubDesk.Asked;
import dev.roundtrip.desk.StubDesk.Canned;
import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottledTest {
    private static final Canned REFUSAL = new Canned(429, "text/plain", "Retry later\n");
    private static final Throttled SOON =
            new Throttled(Clock.systemUTC(), Duration.ofMillis(5), Duration.ofSeconds(10));

    private final StubDesk stub = new StubDesk();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void leave_nothing_behind() {
        stub.close();
    }

    @Test
    void a_limit_of_a_minute_is_waited_for() {
        stub.answers("GET", "/api/v1/profile", refusing(2, StubDesk.json(Answers.profile())));

        try (DeskClient desk = patient()) {
            assertThat(desk.profile().name()).isEqualTo("Tomas Agent");
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void who_is_still_held_off_after_that_is_told_once_and_throws() {
        stub.answers("GET", "/api/v1/profile", refusing(Integer.MAX_VALUE, REFUSAL));
        List<DeskTrouble> told = new ArrayList<>();

        // No second look would fit before the end: what is left is the last one, and no time passes.
        Duration whole = Duration.ofSeconds(70);
        Throttled shortly = new Throttled(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), whole, whole);
        try (DeskClient client = DeskClient.to(stub.access(), Clock.systemUTC(), Optional.of(shortly))) {
            DeskClient desk = client.recordingTo(ExchangeLog.none(), told::add);
            assertThatThrownBy(desk::profile)
                    .isInstanceOf(DeskTrouble.class)
                    .hasMessageContaining("it allows 3000 requests from one address in a minute");
        }
        assertThat(told).hasSize(1);
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void a_limit_of_an_hour_is_not_waited_for() {
        stub.answers("POST", at("conversations/4/transcript"), refusing(Integer.MAX_VALUE, REFUSAL));
        DeskRequest request = DeskRequest.post(at("conversations/4/transcript"), Map.of("email", "maya@shop.test"));

        try (DeskWire wire = new DeskWire(stub.access())) {
            DeskLine line = new DeskLine(wire, Clock.systemUTC(), Optional.of(SOON));
            assertThatThrownBy(() -> line.tell(request))
                    .isInstanceOf(DeskTrouble.class)
                    .hasMessageContaining("it allows 1000 transcripts of an account in an hour.")
                    .hasMessageEndingWith("or set RATE_LIMIT_CONVERSATION_TRANSCRIPT.");
        }
        assertThat(asked).hasValue(1);
    }

    private Function<Asked, Canned> refusing(int times, Canned then) {
        return question -> asked.getAndIncrement() < times ? REFUSAL : then;
    }

    private DeskClient patient() {
        return DeskClient.to(stub.access(), Clock.systemUTC(), Optional.of(SOON));
    }
}
