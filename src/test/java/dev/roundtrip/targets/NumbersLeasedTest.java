package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How one run has a number for itself on a desk, and another waits for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersLeasedTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Embedded embedded;
    private DeskEntry entry;
    private DeskClient desk;

    @BeforeAll
    void start() {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
        entry = DeskEntry.of(
                embedded.settings().desk().orElseThrow(), embedded.settings().safety(), CLOCK);
        desk = entry.client();
    }

    @AfterAll
    void end() {
        entry.close();
        embedded.close();
    }

    @Test
    void a_number_that_one_run_has_is_told_to_the_other_with_its_holder_until_it_is_given_back() {
        String number = "+15550177777";
        DeskNumberLease first = lease("run1a");
        try (DeskNumberLease second = lease("run2b")) {
            assertThat(first.take(number)).isEmpty();
            assertThat(first.take(number)).isEmpty();
            assertThat(second.take(number))
                    .get()
                    .asString()
                    .startsWith("run run1a, until 20")
                    .endsWith("Z at least");

            first.close();

            assertThat(second.take(number)).isEmpty();
        }
        assertThat(desk.contacts().search("roundtrip-number-" + number)).isEmpty();
    }

    @Test
    void a_lease_that_its_run_did_not_renew_is_taken_over_and_the_first_run_knows_it_from_then_on() {
        String number = "+15550166666";
        Clock past = Clock.offset(CLOCK, DeskNumberLease.LIFE.plusSeconds(1).negated());
        try (DeskNumberLease killed = new DeskNumberLease(desk, "run1a", past, told::add);
                DeskNumberLease next = lease("run2b")) {
            assertThat(killed.take(number)).isEmpty();

            assertThat(next.take(number)).isEmpty();
            killed.renewAll();

            assertThat(killed.take(number)).get().asString().startsWith("run run2b, until");
            assertThat(told)
                    .containsExactly(
                            "The lease of number %s is gone from the desk, as when another run has taken it over: whoever has the number in run run1a may get its texts."
                                    .formatted(number));
        }
    }

    @Test
    void a_lease_that_is_renewed_lives_longer_than_it_was_taken_for() {
        String number = "+15550155555";
        try (DeskNumberLease first = lease("run1a")) {
            first.take(number);
            String before = written(number);
            Outcome<String> outcome = new Waiting(CLOCK)
                    .await(Expectation.of(
                            "Another end of the lease",
                            new DeskLook<>(
                                    () -> {
                                        first.renewAll();
                                        return List.of(written(number));
                                    },
                                    CLOCK,
                                    Duration.ofMillis(100)),
                            end -> end.compareTo(before) > 0,
                            CLOCK.instant(),
                            Budget.seconds(10, 10)));
            assertThat(outcome).isInstanceOf(Outcome.Seen.class);
        }
    }

    private String written(String number) {
        return desk.contacts()
                .search("roundtrip-number-" + number)
                .get(0)
                .attributes()
                .get("roundtrip_lease");
    }

    private DeskNumberLease lease(String runId) {
        return new DeskNumberLease(desk, runId, CLOCK, told::add);
    }
}
