package dev.roundtrip.report;

import static dev.roundtrip.report.RunFolder.finding;
import static dev.roundtrip.report.RunFolder.trip;
import static dev.roundtrip.report.RunFolder.trips;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelCardTest {
    private static final String FILE = "\"files\":[{\"name\":\"a.pdf\",\"mediaType\":\"application/pdf\",\"bytes\":3}]";

    @TempDir
    Path directory;

    private RunFolder run;

    @BeforeEach
    void prepare() {
        run = new RunFolder(directory).whole("k7m2x", 0);
    }

    @Test
    void what_messages_show_is_counted_and_what_none_shows_is_not_tested() {
        run.held(
                "a",
                "email",
                trips(
                        trip("email", true, "in-time", 9, FILE + ",\"sameFiles\":true"),
                        trip("email", false, "in-time", 9, "\"threaded\":true")));

        assertThat(aspect("email", "received")).isEqualTo("held 1/1");
        assertThat(aspect("email", "answered")).isEqualTo("held 1/1");
        assertThat(aspect("email", "threaded")).isEqualTo("held 1/1");
        assertThat(aspect("email", "file in")).isEqualTo("held 1/1");
        assertThat(aspect("email", "file out")).isEqualTo("not-tested 0/0");
        assertThat(aspect("email", "typing")).isEqualTo("none ");
        assertThat(aspect("webchat", "typing")).isEqualTo("not-tested 0/0");
        assertThat(aspect("sms", "received")).isEqualTo("not-tested 0/0");
    }

    @Test
    void a_message_that_was_lost_or_came_changed_is_broken() {
        run.broken("a", "sms", "Lost.", trips(trip("sms", true, "broken-here", 0, "")));
        run.broken(
                "b",
                "sms",
                "Cut.",
                trips(trip("sms", true, "in-time", 9, ""), trip("sms", false, "in-time", 9, ""))
                        + ","
                        + finding("received", "altered"));

        assertThat(aspect("sms", "received")).isEqualTo("broken 1/2");
        assertThat(aspect("sms", "answered")).isEqualTo("broken 0/1");
    }

    @Test
    void a_message_in_another_thread_or_without_its_file_breaks_that_alone() {
        run.broken(
                "a",
                "email",
                "Apart.",
                trips(trip("email", false, "in-time", 9, "\"threaded\":false")) + ","
                        + finding("received", "wrong-thread"));
        run.broken(
                "b",
                "email",
                "No file.",
                trips(trip("email", false, "in-time", 9, FILE)) + "," + finding("received", "file-lost"));

        assertThat(aspect("email", "answered")).isEqualTo("held 2/2");
        assertThat(aspect("email", "threaded")).isEqualTo("broken 0/1");
        assertThat(aspect("email", "file out")).isEqualTo("broken 0/1");
    }

    @Test
    void what_is_known_to_break_is_counted_apart() {
        run.scenario(
                "a",
                "skipped",
                "known-defect",
                "Known.",
                "email",
                trips(trip("email", true, "broken-here", 0, "")) + "," + finding("seen-by-desk", "wrong-person"));
        run.held("b", "email", trips(trip("email", true, "in-time", 9, "")));

        assertThat(aspect("email", "received")).isEqualTo("known 1/2");
    }

    @Test
    void a_scenario_that_broke_elsewhere_has_not_looked_at_its_file() {
        run.broken(
                "a",
                "email",
                "Lost.",
                trips(trip("email", true, "in-time", 9, FILE), trip("email", false, "broken-here", 0, "")));

        assertThat(aspect("email", "file in")).isEqualTo("not-tested 0/0");
    }

    @Test
    void the_worst_of_its_scenarios_stands_on_it_unless_that_was_only_left_out() {
        run.held("a", "sms", "");
        run.notRun("b", "sms", "Not run here: no token.");
        run.notRun("c", "email", "Not run here: no token.");

        assertThat(card("sms").path("verdict").asText()).isEqualTo("held");
        assertThat(card("email").path("verdict").asText()).isEqualTo("not-run");
        assertThat(card("webchat").has("verdict")).isFalse();
        assertThat(card("sms").path("howReal").asText()).isEqualTo("real numbers");
    }

    private String aspect(String channel, String name) {
        JsonNode aspect = StreamSupport.stream(card(channel).path("aspects").spliterator(), false)
                .filter(each -> each.path("aspect").asText().equals(name))
                .findFirst()
                .orElseThrow();
        return aspect.path("state").asText()
                + (aspect.has("of") ? " %s/%s".formatted(aspect.path("held"), aspect.path("of")) : " ");
    }

    private JsonNode card(String channel) {
        return StreamSupport.stream(run.json().path("channels").spliterator(), false)
                .filter(each -> each.path("channel").asText().equals(channel))
                .findFirst()
                .orElseThrow();
    }
}
