package dev.roundtrip.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    private final Faults faults = Faults.none();

    @ParameterizedTest
    @EnumSource
    void every_fault_is_found_by_its_label_and_says_what_it_breaks(Fault fault) {
        assertThat(Fault.labelled(fault.label())).contains(fault);
        assertThat(fault.label()).matches("[a-z]+(-[a-z]+)+");
        assertThat(fault.sentence()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_does_its_one_harm_at_its_one_place_while_it_is_on(Fault fault) {
        faults.switchOn(fault);

        for (Place place : Place.values()) {
            assertThat(faults.at(place).harms()).isEqualTo(place == fault.place() ? Set.of(fault.harm()) : Set.of());
        }

        faults.switchOff(fault);
        assertThat(faults.at(fault.place()).harms()).isEmpty();
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void no_two_faults_are_the_same_and_no_place_is_without_one() {
        assertThat(Fault.values())
                .extracting(fault -> fault.place() + " " + fault.harm())
                .doesNotHaveDuplicates();
        assertThat(Fault.values()).extracting(Fault::place).containsOnly(Place.values());
    }

    @Test
    void the_documents_tell_how_many_there_are() throws IOException {
        int count = Fault.values().length;

        assertThat(Path.of("README.md")).content().contains("be broken on purpose, %d things".formatted(count));
        assertThat(Path.of("CHANGELOG.md")).content().contains("simulate: %d faults".formatted(count));
    }

    @Test
    void several_faults_at_one_place_do_their_harms_together() {
        Arrays.stream(Fault.values()).forEach(faults::switchOn);

        Fate mailbox = faults.at(Place.MAILBOX);
        assertThat(mailbox.copies()).as("what is lost does not come twice").isZero();
        assertThat(mailbox.delay()).isEqualTo(Duration.ofSeconds(8));
        faults.switchOff(Fault.MAIL_OUT_LOST);
        assertThat(faults.at(Place.MAILBOX).copies()).isEqualTo(2);
        assertThat(faults.all()).hasSize(Fault.values().length - 1);
    }

    @Test
    void where_nothing_is_broken_everything_goes_on_once_at_once_and_as_it_is() {
        Fate fate = faults.at(Place.ANSWER_MAIL);

        assertThat(fate).isEqualTo(new Fate(Set.of(), Duration.ofSeconds(8)));
        assertThat(fate.copies()).isOne();
        assertThat(fate.delay()).isZero();
        assertThat(fate.of("whole", Harm.TRUNCATE, whole -> "cut")).isEqualTo("whole");
    }

    @Test
    void cut_words_lose_their_end_and_nothing_else() {
        assertThat(Cut.toFirstLine("\n First line. \r\n\r\nSecond line.")).isEqualTo("First line. ");
        assertThat(Cut.toFirstLine("One line.")).isEqualTo("One line.");
        assertThat(Cut.toFirstLine("")).isEmpty();
        assertThat(Cut.toFirstLine(null)).isNull();
        assertThat(Cut.toShortText("It is on its way to 🏠 now")).isEqualTo("It is on its way to ");
        assertThat(Cut.toShortText("It is on its way → 🏠 now")).isEqualTo("It is on its way → 🏠");
        assertThat(Cut.toShortText("short")).isEqualTo("short");
    }

    @Test
    void somebody_else_is_never_the_one_who_was_meant() {
        assertThat(SomebodyElse.thanAddress("maya+k7-1@shop.test")).isEqualTo("somebody-else@shop.test");
        assertThat(SomebodyElse.thanNumber("+15550100209")).isEqualTo("+15550100210");
        assertThat(SomebodyElse.thanNumber("whatsapp:+4915799")).isEqualTo("whatsapp:+4915800");
    }
}
