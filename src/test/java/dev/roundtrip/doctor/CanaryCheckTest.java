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
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    private final RunIds ids = new RunIds(new Random(2));
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
                        tuple("answers by mail", Finding.State.OK));

        assertThat(sight.entry().client().contacts().search("roundtrip")).isEmpty();
        assertThat(sight.entry().client().contacts().search("Roundtrip doctor")).isEmpty();
        assertThat(sight.entry().client().allConversationsMentioning("ref ")).isEmpty();
    }

    @Test
    void with_texts_alone_under_test_what_is_delayed_can_not_be_seen() {
        assertThat(look("sms", "", USUAL))
                .extracting(Finding::what, Finding::state)
                .containsExactly(
                        tuple("worker", Finding.State.OK),
                        tuple("realtime", Finding.State.OK),
                        tuple("answers by mail", Finding.State.SKIPPED));
    }

    /** Whatever each part may take. */
    @ParameterizedTest(name = "{0}, {1} for all")
    @CsvSource({"worker-stopped, PT2S", "'', PT0.02S", "'', PT0S"})
    @Timeout(60)
    void what_there_was_no_time_to_see_is_skipped_and_is_no_fault_of_the_desk(String fault, Duration all) {
        List<Finding> seen = look(fault, new Canaries.Limits(HOUR, HOUR, HOUR, HOUR, all));

        assertThat(seen).extracting(Finding::what).containsExactly("worker", "realtime", "answers by mail");
        assertThat(seen)
                .noneMatch(Finding::ails)
                .filteredOn(finding -> finding.state() == Finding.State.SKIPPED)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.seen()).contains("for all canaries").contains("too little to tell"));
    }

    @ParameterizedTest(name = "{1} with {0}: {2}, {3}, of {4}")
    @CsvSource({
        "'email,sms', worker-stopped, WORKER_STOPPED, FAILED,",
        "'email,sms', realtime-silent, REALTIME_DEAD, DEGRADED,",
        "'email,webchat', realtime-silent, REALTIME_DEAD, FAILED, WEB_CHAT",
        "'email,sms', delayed-jobs-stuck, DELAYED_JOBS_STUCK, FAILED, EMAIL",
        "'email,sms', mailer-stopped, MAILER_STOPPED, FAILED, EMAIL",
        "'email,sms', smtp-refused, MAILER_REFUSED, FAILED, EMAIL"
    })
    void what_the_desk_does_not_do_is_told_by_its_own_name_and_by_no_other(
            String channels, String fault, Ailment ailment, Finding.State state, Channel only) {
        // Only what is not to come is waited for no longer than that.
        assertThat(look(
                        channels,
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
                    assertThat(finding.state()).isEqualTo(state);
                    assertThat(finding.only()).isEqualTo(Optional.ofNullable(only));
                    assertThat(finding.seen()).contains(sight.url().toString());
                });
    }

    @Test
    void what_an_administrator_could_not_take_away_is_told_as_degraded() {
        begin("email,sms", "");
        Finding left = new CanaryCheck(sight, CLOCK, () -> "k7m2x", USUAL).left("contact 3 (500)", false);

        assertThat(left.state()).isEqualTo(Finding.State.DEGRADED);
        assertThat(left.seen()).contains("Left: contact 3 (500). ./roundtrip sweep takes it away.");
        assertThat(new CanaryCheck(sight, CLOCK, () -> "k7m2x", USUAL)
                        .left("contact 3 (500)", true)
                        .state())
                .isEqualTo(Finding.State.OK);
    }

    private List<Finding> look(String fault, Canaries.Limits limits) {
        return look("email,sms", fault, limits);
    }

    private List<Finding> look(String channels, String fault, Canaries.Limits limits) {
        if (embedded == null) {
            begin(channels, fault);
        }
        return new CanaryCheck(sight, CLOCK, ids::next, limits).look();
    }

    private void begin(String channels, String fault) {
        Settings settings = Settings.read(
                NamedSources.of(
                        Map.of("roundtrip.channels", channels, "roundtrip.embedded.faults", fault), Path.of("")),
                new RunIds(new Random(1)));
        embedded = Embedded.start(settings, Timers.shortened(), CLOCK);
        sight = new DeskSight(embedded.settings());
        DeskEntry entry = DeskEntry.of(embedded.settings(), CLOCK);
        sight.entered(entry);
        sight.found(Inboxes.of(entry.client(), embedded.settings()), embedded.settings());
    }
}
