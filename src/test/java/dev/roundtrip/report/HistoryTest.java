package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    @TempDir
    Path directory;

    @Test
    void runs_of_the_same_kind_stand_in_a_row_and_others_do_not() {
        run("one", 0).held("a", "sms", "").kept();
        run("other", 1)
                .run(
                        "\"id\":\"other\",\"target\":\"embedded\",\"startedAt\":\"2026-11-22T11:00:00Z\",\"finishedAt\":\"2026-11-22T11:01:00Z\"")
                .held("a", "sms", "")
                .kept();
        JsonNode history = run("two", 2).held("a", "sms", "").json().path("history");

        assertThat(history.path("earlier").asInt()).isEqualTo(1);
        assertThat(history.path("runs").findValuesAsText("id")).containsExactly("one", "two");
    }

    @Test
    void a_run_that_is_told_again_stands_there_once() throws IOException {
        run("one", 0).held("a", "sms", "").kept().kept();

        assertThat(file()).hasSize(1);
    }

    @Test
    void a_run_that_was_cut_off_or_executed_nothing_is_not_kept() {
        run("one", 0)
                .run("\"id\":\"one\",\"startedAt\":\"2026-11-22T10:00:00Z\"")
                .held("a", "sms", "")
                .kept();
        run("two", 1).notRun("a", "sms", "Not run here: no.").kept();

        assertThat(directory.resolve("history.jsonl")).doesNotExist();
    }

    @Test
    void no_message_name_or_address_is_kept() throws IOException {
        run("one", 0)
                .broken("a", "sms", "Derek said hello.", "\"name\":\"Secret name\"")
                .kept();

        assertThat(file().get(0))
                .contains("\"notHeld\":{\"a\":\"broken-promise\"}")
                .doesNotContain("Derek", "Secret", "desk.example");
    }

    @Test
    void a_line_that_was_cut_off_is_left_out() throws IOException {
        run("one", 0).held("a", "sms", "").kept();
        Files.writeString(directory.resolve("history.jsonl"), "{\"schema\":1,\"kin", StandardOpenOption.APPEND);

        JsonNode history = run("two", 1).held("a", "sms", "").kept().json().path("history");

        assertThat(history.path("earlier").asInt()).isEqualTo(1);
        assertThat(file()).hasSize(2);
    }

    @Test
    void the_oldest_are_forgotten_beyond_200() throws IOException {
        run("r", 0).held("a", "sms", "").kept();
        String line = file().get(0);
        Files.write(
                directory.resolve("history.jsonl"),
                IntStream.range(0, 200)
                        .mapToObj(i -> line.replace("\"id\":\"r\"", "\"id\":\"r%d\"".formatted(i)))
                        .toList());

        run("new", 1).held("a", "sms", "").kept();

        assertThat(file()).hasSize(200).doesNotContain(line);
        assertThat(file().get(199)).contains("\"id\":\"new\"");
        assertThat(file().get(0)).contains("\"id\":\"r1\"");
    }

    @Test
    void each_kind_has_its_own_200() throws IOException {
        run("nightly", 0).held("a", "sms", "").kept();
        String other = file().get(0).replaceFirst("\"kind\":\"[^\"]+\"", "\"kind\":\"narrowed\"");
        Files.write(
                directory.resolve("history.jsonl"),
                IntStream.range(0, 200)
                        .mapToObj(i -> other.replace("\"id\":\"nightly\"", "\"id\":\"r%d\"".formatted(i)))
                        .toList(),
                StandardOpenOption.APPEND);

        JsonNode history = run("next", 1).held("a", "sms", "").kept().json().path("history");

        assertThat(history.path("earlier").asInt()).isEqualTo(1);
        assertThat(file()).hasSize(202);
    }

    @Test
    void a_line_of_a_form_that_is_not_understood_stays_as_it_is() throws IOException {
        String newer = "{\"schema\":2,\"kind\":\"x\",\"runs\":[1,2]}";
        String lacking = "{\"schema\":1,\"kind\":\"x\",\"id\":\"y\",\"startedAt\":\"2026-11-22T10:00:00Z\"}";
        Files.write(directory.resolve("history.jsonl"), List.of(newer, lacking));

        JsonNode history = run("one", 0).held("a", "sms", "").kept().json().path("history");

        assertThat(history.path("earlier").asInt()).isZero();
        assertThat(file()).hasSize(3).startsWith(newer, lacking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"latency\":[{}]",
                "\"latency\":[7]",
                "\"latency\":[{\"channel\":\"sms\",\"direction\":\"to-desk\",\"p95Ms\":\"soon\"}]",
                "\"counts\":{\"held\":{}}"
            })
    void a_line_whose_figures_are_none_stays_as_it_is_and_stops_no_page(String wrong) throws IOException {
        String trip = RunFolder.trips(RunFolder.trip("sms", true, "in-time", 900, ""));
        run("one", 0).held("a", "sms", trip).kept();
        String field = wrong.substring(0, wrong.indexOf(':'));
        String line = file().get(0).replaceFirst(field + ":(\\[.*?]|\\{.*?})", wrong);
        Files.write(directory.resolve("history.jsonl"), List.of(line));

        RunFolder next = run("two", 1).held("a", "sms", trip).kept();
        new FrontPage(directory.resolve("index.html"), "").write(next.account());

        assertThat(next.json().path("history").path("earlier").asInt()).isZero();
        assertThat(file()).hasSize(2).contains(line);
    }

    @Test
    void bytes_that_are_no_text_spoil_their_own_line_alone() throws IOException {
        run("one", 0).held("a", "sms", "").kept();
        Files.write(directory.resolve("history.jsonl"), new byte[] {(byte) 0xC3, '\n'}, StandardOpenOption.APPEND);

        JsonNode history = run("two", 1).held("a", "sms", "").json().path("history");

        assertThat(history.path("earlier").asInt()).isEqualTo(1);
    }

    @Test
    void the_order_is_that_of_times_and_not_of_their_letters() {
        run("later", 0)
                .run(
                        "\"id\":\"later\",\"startedAt\":\"2026-11-22T10:00:25.9Z\",\"finishedAt\":\"2026-11-22T10:01:00Z\"")
                .held("a", "sms", "")
                .kept();
        run("earlier", 0)
                .run(
                        "\"id\":\"earlier\",\"startedAt\":\"2026-11-22T10:00:25Z\",\"finishedAt\":\"2026-11-22T10:01:00Z\"")
                .held("a", "sms", "")
                .kept();

        assertThat(new History(directory.resolve("history.jsonl")).runs())
                .extracting(PastRun::id)
                .containsExactly("earlier", "later");
    }

    @Test
    void a_history_that_can_not_be_read_is_done_without_and_told() throws IOException {
        List<String> told = new ArrayList<>();
        History none = new History(Files.createDirectory(directory.resolve("folder"))).orNone(told::add);

        run("one", 0).held("a", "sms", "").account().keepIn(none);

        assertThat(none.runs()).isEmpty();
        assertThat(told).singleElement().asString().contains("folder can't be read. Move it away");
    }

    @Test
    void a_place_that_can_not_be_written_is_named() throws IOException {
        Path inAFile = Files.createFile(directory.resolve("file")).resolve("history.jsonl");
        RunAccount account = run("one", 0).held("a", "sms", "").account();
        History history = new History(inAFile);

        assertThatThrownBy(() -> account.keepIn(history))
                .isInstanceOf(ReportTrouble.class)
                .hasMessage(
                        "The history of runs can't be written to %s. Make room there, or name another place with --history.",
                        inAFile);
    }

    @Test
    void a_history_that_can_not_be_read_is_named() throws IOException {
        History folder = new History(Files.createDirectory(directory.resolve("folder")));

        assertThatThrownBy(folder::runs)
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("folder can't be read. Move it away");
    }

    private List<String> file() throws IOException {
        return Files.readAllLines(directory.resolve("history.jsonl"));
    }

    private RunFolder run(String id, int hours) {
        return new RunFolder(directory).whole(id, hours);
    }
}
