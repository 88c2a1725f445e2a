package dev.roundtrip.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopFactsTest {
    @TempDir
    Path folder;

    @Test
    void a_fact_has_a_value_and_a_sentence() {
        assertThat(ShopFacts.read(Path.of("features", "facts.md")).fact("returns"))
                .isEqualTo(new ShopFacts.Fact("30 days", "Unused items go back within 30 days, with a prepaid label."));
    }

    @Test
    void a_row_that_is_no_new_fact_is_told() throws IOException {
        Path page = Files.writeString(folder.resolve("facts.md"), """
                | fact | value | in words |
                |---|---|---|
                | returns | 30 days | Within 30 days. |
                | returns | 20 days | Within 20 days. |
                """);
        assertThatIllegalStateException()
                .isThrownBy(() -> ShopFacts.read(page))
                .withMessageContaining("has the row '| returns | 20 days | Within 20 days. |', which is no new fact:"
                        + " give it a name of its own, a value, and the whole in words.");
    }

    @Test
    void a_fact_that_is_not_there_is_told_with_the_page() throws IOException {
        Path page = Files.writeString(folder.resolve("facts.md"), "# nothing yet\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> ShopFacts.read(page).fact("moon"))
                .withMessage("The shop's facts have no 'moon': add it to features/facts.md.");
        assertThatThrownBy(() -> ShopFacts.read(folder.resolve("none.md")))
                .hasMessageContaining("can't be read from")
                .hasMessageEndingWith("start from the project's folder.");
    }
}
