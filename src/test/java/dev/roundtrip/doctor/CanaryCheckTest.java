package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.RunIds;
import dev.roundtrip.config.Settings;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.targets.Canaries;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.Embedded;
import dev.roundtrip.targets.Inboxes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk that answers as ever and does not do what it says, in each of the ways that were seen. */
class CanaryCheckTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration SOME = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Canaries.Limits USUAL = new Canaries.Limits(LONG, LONG, LONG, LONG, LONG.multipliedBy(4));

    private static final Set<Ailment> DELAYED = Set.of(Ailment.DELAYED_JOBS_STUCK, Ailment.MAILER_STOPPED);

    private Embedded embedded;
    private DeskSight sight;

    @AfterEach
    void end() {
        sight.close();
        embedded.close();
    }

    @Test
    void a_sound_desk_does_all_of_it_and_nothing_is_left_of_the_look() {
        assertThat(look("", USUAL))
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("worker", Finding.State.OK),
                        tuple("realtime", Finding.State.OK),
                        tuple("delayed work", Finding.State.OK));

        assertThat(sight.entry().client().contacts().search("roundtrip")).isEmpty();
        assertThat(sight.entry().client().contacts().search("k7m2x")).isEmpty();
        assertThat(sight.entry().client().allConversationsMentioning("k7m2x")).isEmpty();
    }

    @Test
    void with_texts_alone_under_test_what_is_delayed_can_not_be_seen() {
        assertThat(look("sms", "", USUAL))
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("worker", Finding.State.OK),
                        tuple("realtime", Finding.State.OK),
                        tuple("delayed work", Finding.State.SKIPPED));
    }

    @Test
    void all_of_it_ends_in_time_whatever_each_part_may_take() {
        Instant begun = CLOCK.instant();
        assertThat(look("worker-stopped", new Canaries.Limits(HOUR, HOUR, HOUR, HOUR, SHORT)))
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("worker", Finding.State.FAILED),
                        tuple("realtime", Finding.State.SKIPPED),
                        tuple("delayed work", Finding.State.SKIPPED));
        assertThat(Duration.between(begun, CLOCK.instant())).isLessThan(HOUR);
        Canaries.Limits usual = Canaries.Limits.usual();
        assertThat(usual.all()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "worker-stopped, WORKER_STOPPED",
        "realtime-silent, REALTIME_DEAD",
        "delayed-jobs-stuck, DELAYED_JOBS_STUCK",
        "mailer-stopped, MAILER_STOPPED",
        "smtp-refused, MAILER_REFUSED"
    })
    void what_the_desk_does_not_do_is_told_by_its_own_name_and_by_no_other(String fault, Ailment ailment) {
        // Only what is not to come is waited for no longer than that.
        assertThat(look(
                        fault,
                        new Canaries.Limits(
                                ailment == Ailment.MAILER_STOPPED
                                        ? SOME
                                        : ailment == Ailment.WORKER_STOPPED ? SHORT : LONG,
                                ailment == Ailment.REALTIME_DEAD ? SHORT : LONG,
                                DELAYED.contains(ailment) ? SHORT : LONG,
                                LONG,
                                LONG.multipliedBy(4))))
                .filteredOn(Finding::ails)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ailment()).contains(ailment);
                    assertThat(finding.seen()).contains(sight.url().toString());
                });
    }

    private List<Finding> look(String fault, Canaries.Limits limits) {
        return look("email,sms", fault, limits);
    }

    private List<Finding> look(String channels, String fault, Canaries.Limits limits) {
        Settings settings = Settings.read(
                NamedSources.of(
                        Map.of("roundtrip.channels", channels, "roundtrip.embedded.faults", fault), Path.of("")),
                new RunIds(new Random(1)));
        embedded = Embedded.start(settings, Timers.shortened(), CLOCK);
        sight = new DeskSight(embedded.settings());
        DeskEntry entry = DeskEntry.of(embedded.settings(), CLOCK);
        sight.entered(entry);
        sight.found(Inboxes.of(entry.client(), embedded.settings()), embedded.settings());
        return new CanaryCheck(sight, CLOCK, () -> "k7m2x", limits).look();
    }
}
