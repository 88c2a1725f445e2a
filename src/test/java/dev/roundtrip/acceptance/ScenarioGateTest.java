package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioIdentity;
import dev.roundtrip.features.KnownDefect;
import dev.roundtrip.features.Quarantine;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/** What a scenario's end counts as, by what broke, what is known and which release the desk has. */
class ScenarioGateTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final ScenarioEvidence evidence = new ScenarioEvidence(
            new ScenarioIdentity("1", URI.create("file:features/order/x.feature"), "It", List.of()),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @ParameterizedTest(name = "known {0} of {1}, the desk is {2}, broken is {3}: {4}")
    @CsvSource(nullValues = "nothing", textBlock = """
                    nothing,      nothing, 4.14.2, received bounced, broken-promise
                    nothing,      nothing, 4.14.2, nothing,          held
                    received bounced, 4.14.2,  4.14.2, received bounced, known-defect
                    received bounced, 4.14.2,  4.14.2, received altered, broken-promise
                    received bounced, 4.14.2,  4.14.2, handed-over bounced, broken-promise
                    received bounced, 4.14.2,  4.14.2, nothing,          known-defect-gone
                    received bounced, 4.14.2,  4.14.3, received bounced, broken-promise
                    received bounced, 4.14.2,  4.14.3, nothing,          held
                    """)
    void the_end_of_a_scenario_counts_as(String known, String versions, String release, String broken, String verdict) {
        ScenarioGate gate = gate(Optional.ofNullable(known).map(two -> defect(two, versions)), release);

        Throwable end = catchThrowable(() -> {
            if (broken == null) {
                gate.passed();
            } else {
                throw gate.end(promise(broken));
            }
        });

        assertThat(evidence.verdict()).isEqualTo(verdict);
        Class<?> thrown = end == null ? null : end.getClass();
        assertThat(thrown)
                .isEqualTo(
                        switch (verdict) {
                            case "held" -> null;
                            case "known-defect" -> TestAbortedException.class;
                            default -> broken == null ? AssertionError.class : BrokenPromise.class;
                        });
    }

    @Test
    void a_broken_promise_says_at_its_end_how_it_is_filed() {
        ScenarioGate gate = gate(Optional.empty(), "4.14.2");

        assertThat(catchThrowable(() -> gate.end(promise("received bounced"))))
                .hasMessage("It came back.\nHop and cause: received, bounced.");
    }

    @Test
    void another_break_than_the_known_one_names_the_known_one() {
        ScenarioGate gate = gate(Optional.of(defect("received bounced", "4.14.2")), "4.14.2");

        assertThat(catchThrowable(() -> gate.end(promise("received altered"))))
                .hasMessage(
                        "It came back.\nExpected was another break, the known defect \"sample\" (received, bounced): It breaks.\nHop and cause: received, altered.");
    }

    @Test
    void what_can_not_be_had_now_leaves_the_scenario_out_and_says_why() {
        ScenarioGate gate = gate(Optional.empty(), "4.14.2");

        assertThat(catchThrowable(() -> gate.notRun(Channel.SMS, "number +15550000001 is held by run k7m2x")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("Not run here: SMS, number +15550000001 is held by run k7m2x.");
    }

    @Test
    void what_breaks_in_quarantine_is_put_aside_with_its_finding_and_who_answers_for_it() {
        ScenarioGate gate = quarantinedThrough("2026-11-22");

        assertThat(catchThrowable(() -> gate.end(promise("received bounced"))))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(
                        "Quarantined: through 2026-11-22, owner ada, issue SHOP-12 – It came back.\nHop and cause: received, bounced.");
        assertThat(evidence.verdict()).isEqualTo("quarantined");
    }

    @Test
    void what_breaks_when_the_quarantine_is_over_is_broken() {
        ScenarioGate gate = quarantinedThrough("2026-11-21");

        assertThat(catchThrowable(() -> gate.end(promise("received bounced")))).isInstanceOf(BrokenPromise.class);
        assertThat(evidence.verdict()).isEqualTo("broken-promise");
    }

    @Test
    void what_holds_in_quarantine_is_held() {
        assertThatCode(quarantinedThrough("2026-11-22")::passed).doesNotThrowAnyException();
        assertThat(evidence.verdict()).isEqualTo("held");
    }

    private ScenarioGate quarantinedThrough(String day) {
        return new ScenarioGate(
                Optional.empty(),
                "4.14.2",
                Optional.of(new Quarantine(LocalDate.parse(day), "ada", "SHOP-12")),
                TODAY,
                evidence);
    }

    private ScenarioGate gate(Optional<KnownDefect> known, String release) {
        return new ScenarioGate(known, release, Optional.empty(), TODAY, evidence);
    }

    private static BrokenPromise promise(String hopAndCause) {
        String[] two = hopAndCause.split(" ");
        return new BrokenPromise(
                "It came back.",
                Finding.seen(
                        Hop.labelled(two[0]).orElseThrow(),
                        Cause.labelled(two[1]).orElseThrow(),
                        "it was sent back.",
                        "Look there."));
    }

    private static KnownDefect defect(String hopAndCause, String versions) {
        String[] two = hopAndCause.split(" ");
        return new KnownDefect(
                "sample",
                Hop.labelled(two[0]).orElseThrow(),
                Cause.labelled(two[1]).orElseThrow(),
                List.of(versions),
                "It breaks.");
    }
}
