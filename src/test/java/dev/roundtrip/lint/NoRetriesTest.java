package dev.roundtrip.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise that was broken is not asked for again until it is kept: nothing of ours plays a scenario twice. */
class NoRetriesTest {
    private static final Pattern RETRY = Pattern.compile(
            "(?i)rerunFailingTestsCount|failOnFlakeCount|skipAfterFailureCount|rerun:|RetryingTest|RepeatedTest|--rerun");

    @Test
    void no_build_file_setting_or_script_asks_for_another_attempt() throws IOException {
        List<String> asking = new ArrayList<>();
        for (Path file : files()) {
            if (RETRY.matcher(Files.readString(file)).find()) {
                asking.add(file.toString());
            }
        }
        assertThat(asking)
                .as("a retry turns red to green: let the scenario be red, or put it aside with @quarantine=")
                .isEmpty();
    }

    @Test
    void what_asks_for_another_attempt_is_found() {
        assertThat("<rerunFailingTestsCount>2</rerunFailingTestsCount>")
                .matches(text -> RETRY.matcher(text).find());
        assertThat("mvn verify -Dfailsafe.rerunFailingTestsCount=1")
                .matches(text -> RETRY.matcher(text).find());
        assertThat("cucumber.plugin=rerun:target/rerun.txt")
                .matches(text -> RETRY.matcher(text).find());
    }

    /** All from which a build learns what to do. */
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                Path.of("pom.xml"),
                Path.of("roundtrip"),
                Path.of("src/test/resources/junit-platform.properties"),
                Path.of("src/test/java/dev/roundtrip/acceptance/RunFeaturesIT.java")));
        for (Path folder : List.of(Path.of(".ci"), Path.of(".github"), Path.of(".mvn"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(Files::isRegularFile).forEach(files::add);
                }
            }
        }
        return files;
    }
}
