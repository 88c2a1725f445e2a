package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import dev.roundtrip.acceptance.TriedRun.Closing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The row *quarantined* of the table of verdicts in docs/design.md, and what a quarantine does not excuse. */
class QuarantineVerdictsTest {
    // One day for the whole test: a run that meets midnight must not tell another date than it was given.
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static TriedRun aside;
    private static TriedRun over;

    @BeforeAll
    static void play(@TempDir Path folder) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "roundtrip.target", "embedded",
                "roundtrip.embedded.faults", "note-leaked-sms",
                "roundtrip.channels", "sms"));
        aside = TriedRun.of(
                folder.resolve("aside"),
                TriedFeature.of(
                        TriedFeature.scenario(tags(10), "The note leaks and is put aside", TriedFeature.LEAKED),
                        TriedFeature.scenario(tags(1), "It holds again", TriedFeature.HELD)),
                settings);
        settings.put("roundtrip.channels", "sms,webchat");
        settings.put("roundtrip.browser.path", "/nowhere");
        settings.put("roundtrip.browser.install", "never");
        over = TriedRun.of(
                folder.resolve("over"),
                TriedFeature.of(
                        TriedFeature.scenario(tags(-1), "Nobody minds any more", TriedFeature.LEAKED),
                        TriedFeature.scenario(tags(200), "It is put aside for good", TriedFeature.HELD),
                        TriedFeature.scenario(
                                tags(10).replace("@sms", "@webchat"), "The browser is missing", TriedFeature.CHATTED)),
                settings);
    }

    @Test
    void a_break_is_skipped_and_green_and_says_who_answers_for_it() {
        String who = title(10);
        assertThat(aside.ends()).containsEntry("The note leaks and is put aside", ABORTED);
        assertThat(aside.shown("The note leaks and is put aside")).isEqualTo("skipped, quarantined");
        assertThat(aside.message("The note leaks and is put aside"))
                .startsWith("Quarantined: " + who + " – Tomas's private note was received by Derek by SMS")
                .endsWith("\nHop and cause: received, note-leaked.");
        assertThat(aside.closing(Map.of()))
                .returns(0, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains("Roundtrip: held 1 of 2, 0 not run here, 1 quarantined")
                .containsPattern("  Quarantined       Verdicts: The note leaks and is put aside\n +" + who
                        + " – .+\n +Cause: .+\n +Do: ");
        assertThat(aside.summed("The note leaks and is put aside")
                        .path("quarantine")
                        .toString())
                .isEqualTo("{\"through\":\"%s\",\"owner\":\"ada\",\"issue\":\"SHOP-12\"}".formatted(day(10)));
    }

    @Test
    void what_holds_is_held_and_says_that_the_quarantine_may_go() {
        String may = "It held, though it is quarantined (%s): the quarantine may go.".formatted(title(1));
        assertThat(aside.shown("It holds again")).isEqualTo("passed, held");
        assertThat(aside.closing(Map.of()).console()).contains(may);
        assertThat(aside.allure("It holds again").path("descriptionHtml").asText())
                .contains(may);
    }

    @Test
    void after_its_day_it_excuses_nothing_and_says_that_it_has_ended() {
        assertThat(over.ends()).containsEntry("Nobody minds any more", FAILED);
        assertThat(over.shown("Nobody minds any more")).isEqualTo("failed, broken-promise");
        assertThat(over.closing(Map.of()))
                .returns(1, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains("Its quarantine has ended (%s), and a break counts as any other.".formatted(title(-1)));
    }

    @Test
    void it_excuses_no_broken_set_up() {
        assertThat(over.ends()).containsEntry("The browser is missing", FAILED);
        assertThat(over.shown("The browser is missing")).isEqualTo("broken, set-up-broken");
    }

    @Test
    void one_that_is_wrong_excuses_nothing_and_is_told() {
        assertThat(over.shown("It is put aside for good")).isEqualTo("broken, set-up-broken");
        assertThat(over.message("It is put aside for good"))
                .isEqualTo("The tag @quarantine=%s can't count: it ends more than 90 days ahead; name a nearer day."
                        .formatted(day(200)));
    }

    private static String tags(int days) {
        return "@sms @owner=ada @issue=SHOP-12 @quarantine=" + day(days);
    }

    private static String title(int days) {
        return "through %s, owner ada, issue SHOP-12".formatted(day(days));
    }

    private static LocalDate day(int fromToday) {
        return TODAY.plusDays(fromToday);
    }
}
