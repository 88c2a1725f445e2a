package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Demands;
import dev.roundtrip.config.Key;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandsCheckTest {
    @Test
    void demands_that_can_be_met_are_passed_over_in_silence() {
        assertThat(new DemandsCheck(new Demands(true, Set.of("sms", "administrator"))).look())
                .isEmpty();
    }

    @Test
    void a_demand_that_can_never_be_met_stops_the_run() {
        assertThat(new DemandsCheck(new Demands(false, Set.of("smss"))).look())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.stopsTheRun()).isTrue();
                    assertThat(finding.keys()).containsExactly(Key.REQUIRE);
                    assertThat(finding.seen()).contains("'smss'", "Did you mean 'sms'?");
                });
    }
}
