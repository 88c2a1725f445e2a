package dev.roundtrip.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateArrivalsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:10:00Z");
    private static final Instant SENT = NOW.minusSeconds(600);

    private final List<String> told = new ArrayList<>();
    private final Sightings<String> memory = new Sightings<>();
    private LateArrivals late = new LateArrivals(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_came_late_is_told_by_its_own_time_and_once() {
        expect(memory);
        memory.add("it", SENT.plusSeconds(73));

        late.audit();
        late.audit();

        assertThat(told).containsExactly("The answer arrived 71 s late, at 2026-05-04T10:01:13Z.");
    }

    @Test
    void what_came_in_time_and_was_given_up_is_told() {
        expect(memory);
        memory.add("it", SENT.plusSeconds(1));

        late.audit();

        assertThat(told)
                .containsExactly(
                        "The answer arrived after all, at 2026-05-04T10:00:01Z and in time: it had been given up before, or was read only later.");
    }

    @Test
    void what_the_audit_s_own_look_finds_is_not_called_so_much_late() {
        expect(new Look(false, () -> {}, Optional.empty(), SENT.plusSeconds(40), "it"));
        expect(new Look(true, () -> {}, Optional.empty(), NOW, "it"));

        late.audit();

        assertThat(told)
                .containsExactly(
                        "The answer was there when it was looked for again, at 2026-05-04T10:00:40Z; since when is not known.",
                        "The answer was there when it was looked for again, at 2026-05-04T10:10:00Z; since when is not known.");
    }

    @Test
    void what_is_lost_is_silent_and_what_nobody_can_see_is_told() {
        expect(memory);
        late.audit();
        assertThat(told).isEmpty();

        memory.trouble("The mailbox can't be read.");
        expect(memory);
        late.audit();
        assertThat(told).containsExactly("Whether The answer arrived later can't be told: The mailbox can't be read.");
    }

    @Test
    void a_look_that_fails_is_told_and_hides_neither_what_was_seen_before_nor_the_others() {
        Runnable failing = () -> {
            throw new UnsupportedOperationException("the desk is gone");
        };
        expect(new Look(true, failing, Optional.empty(), NOW, "something else"));
        expect(new Look(true, failing, Optional.empty(), SENT.plusSeconds(3), "it"));
        expect(memory);
        memory.add("it", SENT.plusSeconds(4));

        late.audit();

        assertThat(told)
                .containsExactly(
                        "Whether The answer arrived later can't be told: the desk is gone",
                        "The answer arrived 1 s late, at 2026-05-04T10:00:03Z.",
                        "The answer arrived 2 s late, at 2026-05-04T10:00:04Z.");
    }

    @Test
    void one_customer_is_looked_after_once_however_much_was_missed() {
        List<String> looks = new ArrayList<>();
        Source<String> source = new Look(true, () -> looks.add("look"), Optional.empty(), NOW, "something else");
        expect(source);
        expect(source);

        late.audit();

        assertThat(looks).hasSize(1);
    }

    @Test
    void when_the_time_is_over_nothing_more_is_looked_at_and_memory_still_tells() {
        late = new LateArrivals(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(-1));
        Runnable never = () -> {
            throw new AssertionError("looked at");
        };
        expect(new Look(true, never, Optional.empty(), NOW, "something else"));
        expect(memory);
        memory.add("it", SENT.plusSeconds(3));

        late.audit();

        assertThat(told)
                .containsExactly(
                        "Whether The answer arrived later can't be told: There was no time left to look.",
                        "The answer arrived 1 s late, at 2026-05-04T10:00:03Z.");
    }

    @Test
    void a_source_that_ended_with_its_scenario_has_nothing_to_tell_but_what_it_saw() {
        expect(new Source<>() {
            @Override
            public List<Sighting<String>> sightings() {
                return List.of();
            }

            @Override
            public Optional<String> trouble() {
                return Optional.of("It has ended.");
            }

            @Override
            public boolean over() {
                return true;
            }
        });

        late.audit();

        assertThat(told).isEmpty();
    }

    private void expect(Source<String> source) {
        late.expect(Expectation.of("The answer", source, "it"::equals, SENT, Budget.seconds(1, 2)), told::add);
    }

    /** A source that shows one thing, dated so. */
    private record Look(boolean remembers, Runnable refreshing, Optional<String> trouble, Instant at, String what)
            implements Source<String> {
        @Override
        public List<Sighting<String>> sightings() {
            return List.of(new Sighting<>(what, at));
        }

        @Override
        public void refresh() {
            refreshing.run();
        }
    }
}
