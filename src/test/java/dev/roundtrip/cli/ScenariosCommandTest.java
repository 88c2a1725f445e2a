package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import dev.roundtrip.evidence.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_committed_page_is_what_the_features_say() throws IOException {
        assertThat(run()).isZero();

        assertThat(Files.readString(Path.of("docs/scenarios.md")))
                .as("docs/scenarios.md differs from the features. Renew it by ./roundtrip scenarios and commit it.")
                .isEqualTo(Files.readString(folder.resolve("out/scenarios.md")));
    }

    @Test
    void people_and_programs_get_all_scenarios_and_nobody_a_card_number() throws IOException {
        assertThat(run("--traceability=" + folder.resolve("out/traced.md"))).isZero();

        String page = Files.readString(folder.resolve("out/scenarios.md"));
        List<String> lines = Files.readAllLines(folder.resolve("out/scenarios.jsonl"));
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(page + String.join("\n", lines)).contains("«card number hidden»");
        assertThat(Redactor.withoutSecrets().text(page)).isEqualTo(page);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(Redactor.withoutSecrets().text(line)).isEqualTo(line));
        assertThat(folder.resolve("out/traced.md")).content().contains("No run yet", "| O1 |");
        assertThat(out.toString())
                .startsWith(lines.size() + " scenarios, for people: ")
                .contains("for programs: ", "with their last results: ");
    }

    @Test
    void features_that_are_not_there_are_told() {
        assertThat(run("--features=" + folder.resolve("none"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("The features can't be read from ");
    }

    @Test
    void a_page_that_can_not_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run("--out=" + file.resolve("scenarios.md"))).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        file.resolve("scenarios.md")
                                + " can't be written: a file stands where a folder is wanted. Name another place, or make room there.\n");
    }

    private int run(String... options) {
        List<String> words = new ArrayList<>(List.of("scenarios", "--results=" + folder.resolve("no-results")));
        words.addAll(List.of(options));
        add(words, "--out=", folder.resolve("out/scenarios.md"));
        add(words, "--jsonl=", folder.resolve("out/scenarios.jsonl"));
        return Main.commandLine(Clock.systemUTC(), () -> NamedSources.of(Map.of(), Path.of("")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private static void add(List<String> words, String option, Path value) {
        if (words.stream().noneMatch(word -> word.startsWith(option))) {
            words.add(option + value);
        }
    }
}
