package dev.roundtrip.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void every_fault_is_found_by_its_label_and_says_what_it_breaks() {
        for (Fault fault : Fault.values()) {
            assertThat(Fault.labelled(fault.label())).contains(fault);
            assertThat(fault.label()).matches("[a-z]+(-[a-z]+)+");
            assertThat(fault.sentence()).endsWith(".");
        }
    }

    @Test
    void a_fault_is_on_from_its_switching_on_to_its_switching_off() {
        Faults faults = Faults.none();

        faults.switchOn(Fault.MAILER_STOPPED);
        assertThat(faults.on(Fault.MAILER_STOPPED)).isTrue();

        faults.switchOff(Fault.MAILER_STOPPED);
        assertThat(faults.all()).isEmpty();
    }
}
