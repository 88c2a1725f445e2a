package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnclosuresTest {
    @Test
    void a_file_beside_the_features_has_its_bytes_and_its_kind() {
        assertThat(Enclosures.named("invoice.pdf").mediaType()).isEqualTo("application/pdf");
        assertThat(Enclosures.named("invoice.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void what_can_not_be_sent_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Enclosures.named("invoice.exe"))
                .withMessageStartingWith(
                        "The media type of 'invoice.exe' is not known: use a file that ends in one of ");
        assertThatThrownBy(() -> Enclosures.named("none.pdf"))
                .hasMessage(
                        "The file 'none.pdf' that a scenario sends can't be read from features/files: put it there.");
    }
}
