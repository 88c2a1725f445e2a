package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.NamedSources;
import dev.roundtrip.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesCheckTest {
    @TempDir
    Path folder;

    private final Map<String, String> given = new HashMap<>();

    @Test
    void where_no_tags_are_asked_for_and_no_defect_is_told_wrongly_nothing_is_said() {
        assertThat(look()).isEmpty();
    }

    @Test
    void tags_that_choose_some_are_told() {
        given.put("roundtrip.tags", "sms & smoke");
        assertThat(look()).containsExactly(Finding.ok("scenarios", "there are some with sms & smoke"));
    }

    @Test
    void everything_that_is_wrong_stops_the_run_at_once() throws IOException {
        given.put("roundtrip.tags", "sms &");
        given.put(
                "roundtrip.known-defects",
                Files.writeString(folder.resolve("known.properties"), "nonsense\n")
                        .toString());
        assertThat(look())
                .allMatch(Finding::stopsTheRun)
                .satisfiesExactly(
                        defects -> {
                            assertThat(defects.seen()).startsWith("The known defects can't be used:");
                            assertThat(defects.keys()).containsExactly(Key.KNOWN_DEFECTS);
                        },
                        tags -> {
                            assertThat(tags.seen()).startsWith("roundtrip.tags is 'sms &', which can't be read: ");
                            assertThat(tags.keys()).containsExactly(Key.TAGS);
                        });
    }

    private List<Finding> look() {
        Settings settings = Settings.read(NamedSources.of(given, Path.of("")));
        return new FeaturesCheck(settings, Path.of("features")).look();
    }
}
