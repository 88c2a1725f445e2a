package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTest {
    @TempDir
    Path directory;

    private RunFolder run;

    @BeforeEach
    void prepare() {
        run = new RunFolder(directory).whole("k7m2x", 0);
    }

    @Test
    void it_is_told_of_each_way_from_a_messages_first_hop_to_its_last() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, ""), trip("sms", false, "slow", 6000, "")));
        run.held("b", "sms", trips(trip("sms", true, "in-time", 20, "")));

        JsonNode latency = run.json().path("latency");

        assertThat(latency).hasSize(2);
        assertThat(latency.path(0))
                .hasToString(
                        "{\"channel\":\"sms\",\"direction\":\"to-desk\",\"n\":2,\"p50Ms\":20,\"p95Ms\":40,\"p99Ms\":40,\"maxMs\":40,"
                                + "\"sameAsMax\":[\"p95\",\"p99\"],\"lost\":0,\"late\":0,\"overSoft\":0,\"softMs\":5000,\"hardMs\":20000,"
                                + "\"moreTime\":0,\"hopsSoftMs\":[5000],\"samplesMs\":[20,40],\"slowSamplesMs\":[]}");
        assertThat(latency.path(1).path("overSoft").asInt()).isEqualTo(1);
    }

    @Test
    void what_came_too_late_is_measured_and_not_lost() {
        run.broken("a", "email", "Late.", trips(trip("email", true, "too-late", 25_000, "")));

        JsonNode way = run.json().path("latency").path(0);

        assertThat(way.path("n").asInt()).isEqualTo(1);
        assertThat(way.path("maxMs").asInt()).isEqualTo(25_000);
        assertThat(way.path("late").asInt()).isEqualTo(1);
        assertThat(way.path("lost").asInt()).isZero();
    }

    @Test
    void where_the_set_up_broke_nothing_is_lost() {
        run.scenario("a", "broken", "set-up-broken", "No.", "email", trips(trip("email", true, "broken-here", 0, "")));

        assertThat(run.json().path("latency")).isEmpty();
        assertThat(run.json()
                        .path("channels")
                        .path(0)
                        .path("aspects")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("not-tested");
    }

    @Test
    void a_message_of_a_scenario_over_two_channels_stands_in_the_cell_of_its_own_channel() {
        run.held(
                "a",
                "webchat",
                trips(trip("webchat", true, "in-time", 40, ""), trip("email", false, "in-time", 900, "")));
        run.held("b", "email", trips(trip("email", true, "in-time", 70, "")));

        JsonNode cells = run.json().path("grid").path(0).path("channels");

        assertThat(cells.path("webchat").path("worstMs").asInt()).isEqualTo(40);
        assertThat(cells.path("email").path("worstMs").asInt()).isEqualTo(900);
    }

    @Test
    void what_never_came_is_counted_as_lost_and_in_no_percentile() {
        run.broken("a", "email", "Lost.", trips(trip("email", true, "broken-here", 0, "")));

        JsonNode way = run.json().path("latency").path(0);

        assertThat(way.path("n").asInt()).isZero();
        assertThat(way.path("lost").asInt()).isEqualTo(1);
        assertThat(way.has("p50Ms")).isFalse();
    }

    @Test
    void what_nobody_looked_for_is_neither() {
        run.held("a", "email", trips(trip("email", true, "not-checked", 0, "")));

        assertThat(run.json().path("latency")).isEmpty();
    }

    @Test
    void the_slowest_hops_lead_to_their_scenarios() {
        run.held("a", "sms", trips(trip("sms", true, "in-time", 40, "")));
        run.held("b", "email", trips(trip("email", false, "in-time", 400, "")));

        JsonNode hops = run.json().path("slowestHops");

        assertThat(hops).hasSize(2);
        assertThat(hops.path(0).path("scenario").asText()).isEqualTo("b");
        assertThat(hops.path(0).path("hop").asText()).isEqualTo("received");
        assertThat(hops.path(0).path("tookMs").asInt()).isEqualTo(400);
    }
}
