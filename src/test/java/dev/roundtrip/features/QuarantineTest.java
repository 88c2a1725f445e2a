package dev.roundtrip.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void a_scenario_without_the_tag_is_not_put_aside() {
        assertThat(Quarantine.among(List.of("@sms", "@owner=ada", "@issue=SHOP-12"), TODAY))
                .isEmpty();
    }

    @Test
    void it_counts_through_its_day_and_no_longer() {
        Quarantine quarantine = Quarantine.among(
                        List.of("@owner=team", "@owner=ada", "@issue=SHOP-12", "@quarantine=2026-11-24"), TODAY)
                .orElseThrow();

        assertThat(quarantine.title()).isEqualTo("through 2026-11-24, owner ada, issue SHOP-12");
        assertThat(quarantine.counts(TODAY)).isTrue();
        assertThat(quarantine.counts(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(quarantine.counts(LocalDate.parse("2026-11-25"))).isFalse();
    }

    @Test
    void one_that_has_ended_is_told_from_one_that_is_wrong() {
        assertThat(Quarantine.among(List.of("@owner=ada", "@issue=SHOP-12", "@quarantine=2020-02-29"), TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@quarantine", "@quarantine=", "@quarantine=soon", "@quarantine=2026-02-30"})
    void what_is_no_date_is_refused(String tag) {
        assertThatThrownBy(() -> Quarantine.among(List.of("@owner=ada", "@issue=SHOP-12", tag), TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The tag %s can't count: it names no date; write the last day of it, such as @quarantine=2026-03-01.",
                        tag);
    }

    @Test
    void nobody_puts_a_scenario_aside_for_good_or_without_answering_for_it() {
        assertThat(Quarantine.among(List.of("@owner=ada", "@issue=SHOP-12", "@quarantine=2027-02-20"), TODAY))
                .isPresent();
        assertThatThrownBy(() -> Quarantine.among(List.of("@quarantine=2027-02-21", "@known-defect=x"), TODAY))
                .hasMessage(
                        "The tag @quarantine=2027-02-21 can't count: it ends more than 90 days ahead; name a nearer day."
                                + " Besides, nobody answers for it; add @owner=."
                                + " Besides, nothing says where it is worked on; add @issue=."
                                + " Besides, a defect that is known needs none; keep one of the two tags.");
    }
}
