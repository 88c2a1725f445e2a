package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProfileTest {
    private final List<String> notes = new ArrayList<>();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_folder_is_deleted_only_when_nobody_writes_into_it_any_more() throws IOException {
        Profile profile = Profile.fresh(notes::add);
        // Goes on for a while after it was told to end, as the children of a browser do.
        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "n=0; end=100000; trap 'end=$((n+300))' TERM; echo ready;"
                                + " while [ $n -lt $end ]; do n=$((n+1)); mkdir -p \"$0/$n\"; done",
                        profile.folder().toString())
                .redirectErrorStream(true)
                .start();
        try {
            writer.getInputStream().read();

            profile.end(writer::destroy);

            assertThat(writer.isAlive()).as("the writer").isFalse();
            assertThat(profile.folder()).doesNotExist();
            assertThat(notes).isEmpty();
        } finally {
            writer.destroyForcibly();
        }
    }

    @Test
    void the_folder_is_deleted_though_the_browser_can_not_be_told_to_end() throws IOException {
        Profile profile = Profile.fresh(notes::add);
        Files.writeString(
                Files.createDirectory(profile.folder().resolve("Default")).resolve("Cookies"), "crumbs");

        assertThatThrownBy(() -> profile.end(() -> {
                    throw new IllegalStateException("no answer");
                }))
                .hasMessage("no answer");

        assertThat(profile.folder()).doesNotExist();
    }

    @Test
    void a_folder_that_somebody_else_deleted_is_no_trouble() throws IOException {
        Profile profile = Profile.fresh(notes::add);
        Files.delete(profile.folder());

        profile.end(() -> {});

        assertThat(notes).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_can_not_be_deleted_is_only_told() {
        // The kernel's own folder, out of which nobody can delete anything.
        Path kept = Path.of("/proc/sys/kernel/random");

        new Profile(kept, notes::add).end(() -> {});

        assertThat(kept).exists();
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("The browser's profile " + kept + " could not be deleted (")
                .endsWith("); delete it by hand.");
    }
}
