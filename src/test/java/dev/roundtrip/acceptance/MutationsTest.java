package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.MutationsRun.Ended;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No scenario is green whatever happens: each is shown at least one deliberate wrong, and must break with a sentence that
 * tells it. The table of them is {@link MutationTable#FILE}.
 */
@Tag("self")
class MutationsTest {
    /** Faults that do not meet in any scenario of the table, so that one run does for them; each row still says which it was. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("note-leaked-email", "note-leaked-sms", "note-leaked-webchat"),
            List.of("mail-out-doubled", "sms-out-doubled", "chat-out-doubled"),
            List.of("mail-out-wrong-thread", "sms-out-wrong-number", "chat-out-dropped"),
            List.of("mail-not-forwarded", "sms-webhook-dropped", "chat-in-lost"),
            List.of("mail-in-files-dropped", "mail-out-files-dropped", "chat-in-files-dropped"),
            List.of("mail-in-new-thread", "greeting-of-its-own"),
            List.of(
                    "rules-silent",
                    "bot-not-told",
                    "own-words-silent",
                    "merge-undone",
                    "continuity-mail-not-sent",
                    "transcript-with-notes",
                    "resolving-told"));

    @TempDir
    Path folder;

    @Test
    void every_scenario_breaks_under_its_mutations_and_says_so() {
        List<String> only = List.of(System.getProperty("self.ids", "").split(","));
        Map<String, List<Mutation>> runs = MutationTable.ofTheSuite().stream()
                .filter(row -> only.contains("") || only.contains(row.id()))
                .collect(Collectors.groupingBy(MutationsTest::faults, LinkedHashMap::new, Collectors.toList()));
        List<String> green = new ArrayList<>();
        runs.forEach((faults, together) -> {
            List<Ended> ends = MutationsRun.of(folder.resolve("run-" + faults), together, settings(faults));
            together.forEach(row -> green.addAll(judge(row, ends)));
        });
        assertThat(green).isEmpty();
    }

    /** What is wrong with how the scenarios of a row ended; empty when each broke as the row has it. */
    private static List<String> judge(Mutation row, List<Ended> all) {
        List<Ended> ends = all.stream()
                .filter(end -> end.mutation().equals(row) && end.title().contains(row.where()))
                .toList();
        ends.forEach(end -> System.out.printf("%-14s %-60s %s%n", row.scenario(), row.wrong(), told(end, row)));
        if (ends.isEmpty()) {
            return List.of("%s (line %d): no scenario was played.".formatted(row.scenario(), row.line()));
        }
        return ends.stream()
                .filter(end -> !end.broke() || !end.message().contains(row.said()))
                .map(end -> "%s (line %d): %s. It should have said '%s', and ended with: %s"
                        .formatted(row.scenario(), row.line(), row.wrong(), row.said(), end.message()))
                .toList();
    }

    /** The line that says it. */
    private static String told(Ended end, Mutation row) {
        return end.message()
                .lines()
                .filter(line -> line.contains(row.said()))
                .findFirst()
                .orElse("NOT SAID: " + end.message().lines().findFirst().orElse(""))
                .strip();
    }

    /** All that are on when this row is played. */
    private static String faults(Mutation row) {
        return TOGETHER.stream()
                .filter(faults -> faults.contains(row.fault()))
                .map(faults -> String.join(",", faults))
                .findFirst()
                .orElse(row.fault());
    }

    private static Map<String, String> settings(String faults) {
        Map<String, String> settings = new HashMap<>();
        settings.put("roundtrip.target", "embedded");
        settings.put("roundtrip.embedded.faults", faults);
        for (String hop : List.of(
                "email.in",
                "sms.in",
                "webchat.in",
                "hand-over",
                "hand-over.file",
                "email.out",
                "sms.out",
                "webchat.out",
                "continuity")) {
            settings.put("roundtrip.budget." + hop, "3/8");
        }
        return settings;
    }
}
