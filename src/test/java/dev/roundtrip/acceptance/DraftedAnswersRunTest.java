package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.acceptance.TriedRun.Closing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same steps in a drafter's words: it drafts, Tomas lets it through, the customer gets it, and it is graded. */
class DraftedAnswersRunTest {
    private static final String GRADED = """
                And the answer covers
                  | apology | sorry                |
                  | parcel  | a new one by express |
                And the answer avoids
                  | calm down |
            """;

    @TempDir
    Path folder;

    @Test
    void a_draft_is_approved_received_and_graded_without_breaking_a_promise() throws IOException {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@sms", "Drafted", TriedFeature.HELD + GRADED)),
                Map.of("roundtrip.channels", "sms", "roundtrip.answers", "draft", "roundtrip.target", "embedded"));

        assertThat(run.ends()).containsEntry("Drafted", SUCCESSFUL);
        assertThat(run.closing(Map.of()))
                .returns(0, Closing::exitCode)
                .extracting(Closing::console)
                .asString()
                .contains("Roundtrip: held 1 of 1 (drafts below target), 0 not run here")
                .contains("Drafts of Drafter (example), 1 answer, by phrase checks and not a judgement of quality:")
                .contains(
                        "accuracy 3.00 over 1 answer (below the target of 4.7), policy 5.00 over 1 answer (target 4.8)");
        assertThat(run.closing(Map.of("roundtrip.fail-on", "degraded")).exitCode())
                .isEqualTo(1);
        assertThat(run.summary().path("reviews").path("below").toString()).isEqualTo("[\"accuracy\"]");
        JsonNode review = run.summed("Drafted").path("reviews").get(0);
        assertThat(review.path("drafter").asText()).isEqualTo("Drafter (example)");
        assertThat(review.path("verdict").asText()).isEqualTo("approved");
        assertThat(review.path("answer").asText())
                .isEqualTo(review.path("draft").asText())
                .contains("I am sorry for the trouble.", "RT-10387")
                .doesNotContain("(ref ");
        assertThat(Files.readAllLines(folder.resolve("reviews.jsonl")))
                .singleElement()
                .asString()
                .startsWith("{\"scenario\":\"\",\"name\":\"Drafted\",\"drafter\":\"Drafter (example)\"");
        assertThat(transcripts(run))
                .singleElement()
                .asString()
                .contains("The wording is a draft of Drafter (example) on the desk, approved as it was")
                .contains("below the target of 4.7")
                .doesNotContain("The wording is the suite");
    }

    @Test
    void a_draft_that_is_texted_to_the_customer_has_leaked() {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@sms", "Leaked", TriedFeature.HELD)),
                Map.of(
                        "roundtrip.channels", "sms",
                        "roundtrip.answers", "draft",
                        "roundtrip.target", "embedded",
                        "roundtrip.embedded.faults", "note-leaked-sms"));

        assertThat(run.ends()).containsEntry("Leaked", FAILED);
        assertThat(run.allure("Leaked").path("statusDetails").path("message").asText())
                .contains("Drafter (example)'s private note was received by Derek by SMS")
                .endsWith("Hop and cause: received, note-leaked.");
    }

    @Test
    void in_the_suites_own_words_nothing_is_graded_and_the_transcript_says_what_is_proved() throws IOException {
        TriedRun run = TriedRun.of(
                folder,
                TriedFeature.of(TriedFeature.scenario("@sms", "Scripted", TriedFeature.HELD)),
                Map.of("roundtrip.channels", "sms", "roundtrip.target", "embedded"));

        assertThat(run.closing(Map.of()).console()).doesNotContain("Drafts of");
        assertThat(run.summary().has("reviews")).isFalse();
        assertThat(folder.resolve("reviews.jsonl")).isEmptyFile();
        assertThat(transcripts(run))
                .singleElement()
                .asString()
                .contains(
                        "The wording is the suite&#39;s own (roundtrip.answers=scripted): what is proved is that it arrived complete, unchanged and on the right channel.");
    }

    private static List<String> transcripts(TriedRun run) throws IOException {
        try (var files = Files.list(run.resultsFolder())) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(DraftedAnswersRunTest::text)
                    // What the customer saw of a mail or a phone is a page as well.
                    .filter(page -> page.contains("<title>Transcript: "))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
