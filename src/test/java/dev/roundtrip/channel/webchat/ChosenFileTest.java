package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.trip.Attachment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChosenFileTest {
    @Test
    void it_has_its_own_name_and_bytes_and_is_gone_afterwards() {
        Path path;
        try (ChosenFile chosen = ChosenFile.of(named("label.png"))) {
            path = chosen.path();
            assertThat(path).hasFileName("label.png").hasBinaryContent(new byte[] {1, 2});
        }
        assertThat(path).doesNotExist();
        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void a_name_with_a_folder_is_refused() {
        for (String name : new String[] {"../label.png", "a/b.png", "/b.png", " "}) {
            assertThatThrownBy(() -> ChosenFile.of(named(name)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "A browser attaches files by their bare name, and \"%s\" is none. Name the file without folders."
                                    .formatted(name));
        }
    }

    @Test
    void a_name_that_this_machine_can_not_hold_is_told_so() {
        assertThatThrownBy(() -> ChosenFile.of(named("a\0b.png")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A file can't be named \"a\0b.png\" on this machine")
                .hasMessageEndingWith("start Java in a UTF-8 locale (LC_ALL=C.UTF-8).");
    }

    private static Attachment named(String name) {
        return new Attachment(name, "image/png", new byte[] {1, 2});
    }
}
