package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {
    @TempDir
    Path folder;

    private Path file;
    private Told told;

    @BeforeEach
    void prepare() {
        file = folder.resolve("my.env");
        told = new Told(file);
    }

    @Test
    void a_usual_file_that_is_missing_is_no_fault() {
        assertThat(told.settings().target()).isEqualTo(TargetKind.EMBEDDED);
    }

    @Test
    void a_named_file_that_is_missing_is_a_fault() {
        told.with("roundtrip.env.file", file.toString());
        assertThat(told.faults())
                .containsExactly(
                        "roundtrip.env.file (-Droundtrip.env.file): There is no file '%s'. Correct the path, or copy .env.example there and fill it in."
                                .formatted(file));
    }

    @ParameterizedTest
    @CsvSource({"\"two words\",two words", "'it',it", "'\"it',\"it", "it # not a comment,it # not a comment"})
    void quotes_are_taken_off_and_nothing_else(String written, String read) throws IOException {
        Files.writeString(file, "\ufeff\n  \n  ROUNDTRIP_EMAIL_IMAP_FOLDER = " + written + "\r\nOTHERS=1\n");
        assertThat(Effective.of(told.sources()))
                .anyMatch(line -> line.startsWith("roundtrip.email.imap.folder")
                        && line.contains(" " + read + " ")
                        && line.contains("[" + file + " line 3]"));
    }

    @Test
    void a_line_that_is_no_setting_is_a_fault_that_does_not_show_it() throws IOException {
        Files.writeString(file, "ROUNDTRIP_DESK_TOKEN=\ngeheim\n=geheim\n");
        assertThat(told.bad().getMessage()).doesNotContain("geheim");
        assertThat(told.faults())
                .containsExactly(
                        "line 2 (%s): It is neither NAME=value nor a comment. Correct it, or begin it with #."
                                .formatted(file),
                        "line 3 (%s): It is neither NAME=value nor a comment. Correct it, or begin it with #."
                                .formatted(file));
    }

    @Test
    void text_in_another_encoding_is_a_fault() throws IOException {
        Files.write(file, new byte[] {'A', '=', (byte) 0xe4, '\n'});
        assertThat(told.faults())
                .containsExactly("roundtrip.env.file (%s): It is no text in UTF-8. Save it as UTF-8.".formatted(file));
    }

    @ParameterizedTest
    @CsvSource({
        "ROUNDTRIP_DESK_URI,ROUNDTRIP_DESK_URL",
        "roundtrip.desk.url,ROUNDTRIP_DESK_URL",
        "Roundtrip_Desk_Url,ROUNDTRIP_DESK_URL",
        "ROUNDTRP_DESK_URL,ROUNDTRIP_DESK_URL",
        "roundtrp.desk.url,ROUNDTRIP_DESK_URL"
    })
    void a_name_that_is_not_known_is_a_fault_with_the_nearest_one(String name, String nearest) throws IOException {
        Files.writeString(file, name + "=https://desk.example\n");
        assertThat(told.faults())
                .containsExactly(
                        "%s (%s line 1): There is no such setting. Did you mean '%s'?".formatted(name, file, nearest));
    }

    @Test
    void an_unknown_variable_of_the_environment_is_a_fault_and_one_like_none_is_not_taken_for_another() {
        told.environment.put("ROUNDTRIP_CHANELS", "sms");
        told.environment.put("ROUNDTRIP_COLOUR", "blue");
        assertThat(told.faults())
                .containsExactly(
                        "ROUNDTRIP_CHANELS (environment ROUNDTRIP_CHANELS): There is no such setting."
                                + " Did you mean 'ROUNDTRIP_CHANNELS'?",
                        "ROUNDTRIP_COLOUR (environment ROUNDTRIP_COLOUR): There is no such setting."
                                + " Take it out, or look its name up.");
    }

    @Test
    void a_setting_that_has_no_effect_where_it_stands_is_a_fault() throws IOException {
        Files.writeString(file, "ROUNDTRIP_TAGS=\nROUNDTRIP_ENV_FILE=other.env\n");
        told.environment.put("ROUNDTRIP_TAGS", "sms");
        assertThat(told.faults())
                .containsExactly(
                        "ROUNDTRIP_TAGS (environment ROUNDTRIP_TAGS): It has no effect there, for Maven chooses and orders the"
                                + " scenarios before it is read. Give it as -Droundtrip.tags=…",
                        "ROUNDTRIP_ENV_FILE (%s line 2): It has no effect in the file that it would name. Give it as -Droundtrip.env.file=… or in the environment."
                                .formatted(file));
    }
}
