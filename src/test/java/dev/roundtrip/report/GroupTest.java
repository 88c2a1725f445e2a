package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.finding;
import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {
    @TempDir
    Path directory;

    private RunFolder run;

    @BeforeEach
    void prepare() {
        run = new RunFolder(directory).whole("k7m2x", 0);
    }

    @Test
    void what_broke_for_the_same_reason_is_told_once_with_who_can_mend_it() {
        String lost =
                trips(trip("sms", true, "broken-here", 0, "")) + "," + finding("seen-by-desk", "webhook-elsewhere");
        run.broken("a", "sms", "Derek's message was not seen.", lost + ",\"owner\":\"texts\"");
        run.broken("b", "sms", "Maya's message was not seen.", lost);

        JsonNode groups = run.json().path("groups");

        assertThat(groups).hasSize(1);
        JsonNode group = groups.path(0);
        assertThat(group.path("sentence").asText()).isEqualTo("the webhook points elsewhere.");
        assertThat(group.path("hop").asText()).isEqualTo("seen by the desk");
        assertThat(group.path("remedy").asText()).isEqualTo("Set it.");
        assertThat(group.path("mender").asText()).isEqualTo("whoever owns the Twilio account");
        assertThat(group.path("owners")).hasToString("[\"texts\"]");
        assertThat(group.path("scenarios")).hasToString("[\"a\",\"b\"]");
        assertThat(group.path("since").path("run").asText()).isEqualTo("k7m2x");
    }

    @Test
    void one_that_broke_alone_is_told_by_what_was_seen() {
        run.broken("a", "sms", "Derek's message was not seen. More.", finding("seen-by-desk", "webhook-elsewhere"));

        assertThat(run.json().path("groups").path(0).path("sentence").asText())
                .isEqualTo("Derek's message was not seen.");
    }

    @Test
    void what_was_left_out_stands_by_what_it_lacks() {
        run.scenario(
                "a", "skipped", "not-run", "Not run here: no token. Set it.", "sms", "\"lacks\":[\"second-agent\"]");
        run.scenario(
                "b", "skipped", "not-run", "Not run here: no token. Set it.", "sms", "\"lacks\":[\"second-agent\"]");

        JsonNode group = run.json().path("groups").path(0);

        assertThat(group.path("sentence").asText()).isEqualTo("no token.");
        assertThat(group.path("remedy").asText()).isEqualTo("Set it.");
        assertThat(group.path("lacks")).hasToString("[\"second-agent\"]");
        assertThat(group.path("scenarios")).hasSize(2);
        assertThat(group.has("since")).isFalse();
    }

    @Test
    void what_was_held_is_in_no_group() {
        run.held("a", "sms", "");
        run.scenario("b", "passed", "degraded", "", "sms", "");

        assertThat(run.json().path("groups")).isEmpty();
    }
}
