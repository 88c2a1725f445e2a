package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingLinesTest {
    private static final String FINDING =
            "\"finding\":{\"missing\":\"received\",\"cause\":\"bounced\",\"certain\":true,\"why\":\"%s\",\"remedy\":\"Mend\\n%s.\"}";

    @TempDir
    Path results;

    @Test
    void one_cause_is_told_once_with_what_to_do_and_all_that_it_broke() throws IOException {
        broken("h1", "\"id\":\"O1\",\"late\":[\"It is here.\"]," + FINDING.formatted("it came back. To Maya.", "it"));
        broken("h2", "\"id\":\"G8/by SMS\"," + FINDING.formatted("it came back.", "it"));
        broken("h3", "\"id\":\"O3\"," + FINDING.formatted("it went to Priya.", "it"));
        broken("h4", "\"id\":\"O4\"," + FINDING.formatted("it came back. To Otto.", "that"));
        broken("h4b", "\"id\":\"O4b\"," + FINDING.formatted("it came back. To Otto.", "both"));
        broken("h4c", "\"id\":\"O4c\"," + FINDING.formatted("it came back. To Maya.", "both"));
        broken("h5", "\"id\":\"O5\"," + FINDING.formatted("Lost.", "all"));
        broken("h5b", "\"id\":\"O5b\"," + FINDING.formatted("No label.", "rules"));
        broken("h5c", "\"id\":\"O5c\"," + FINDING.formatted("No team.", "rules"));
        broken("h6", "\"id\":\"O6\"");
        result("h7", "broken", "set-up-broken", "The server is down.", "");
        result("h8", "broken", "set-up-broken", "The server is down.", "");

        assertThat(String.join("\n", Summary.of(results).lines()).stripIndent()).isEqualTo("""
                Broken promise    3 scenarios, first missing: received
                                  Do: Mend it.
                                  Cause: it came back. (bounced)
                                    O1 Orders: scenario h1
                                      After the run: It is here.
                                    G8/by SMS Orders: scenario h2
                                  Cause: it went to Priya. (bounced)
                                    O3 Orders: scenario h3
                Broken promise    O4 Orders: scenario h4
                                  Lost.
                                  Cause: it came back. To Otto. (bounced)
                                  Do: Mend that.
                Broken promise    2 scenarios, first missing: received
                                  Cause: it came back. (bounced)
                                  Do: Mend both.
                                  O4b Orders: scenario h4b
                                  O4c Orders: scenario h4c
                Broken promise    O5 Orders: scenario h5
                                  Lost.
                                  Cause: bounced
                                  Do: Mend all.
                Broken promise    2 scenarios, first missing: received
                                  Do: Mend rules.
                                  Cause: No label. (bounced)
                                    O5b Orders: scenario h5b
                                  Cause: No team. (bounced)
                                    O5c Orders: scenario h5c
                Broken promise    O6 Orders: scenario h6
                                  Lost.
                Set-up broken     2 scenarios
                                  The server is down.
                                  Orders: scenario h7
                                  Orders: scenario h8""");
    }

    private void broken(String history, String evidence) throws IOException {
        result(history, "failed", "broken-promise", "Lost.", evidence);
    }

    private void result(String history, String status, String verdict, String message, String evidence)
            throws IOException {
        Files.writeString(results.resolve(history + "-roundtrip.json"), "{" + evidence + "}");
        Files.writeString(results.resolve(history + "-result.json"), """
                {"uuid":"%s","historyId":"%s","name":"scenario %s","status":"%s","stop":1,
                 "statusDetails":{"message":"%s"},
                 "labels":[{"name":"framework","value":"cucumber4jvm"},{"name":"feature","value":"Orders"},
                           {"name":"verdict","value":"%s"}]}
                """.formatted(
                        history, history, history, status, message, verdict));
    }
}
