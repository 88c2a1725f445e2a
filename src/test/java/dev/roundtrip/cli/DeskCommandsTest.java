package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.NamedSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Setting a desk up and sweeping it, by nothing but its address, a token and the account's name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskCommandsTest {
    private Served desk;
    private Path file;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = new Whole(0, 0, 0, List.of()).start(options -> options, null, Clock.systemUTC());
        file = Files.write(
                folder.resolve("desk.env"),
                desk.settings().stream()
                        .filter(line -> line.matches("ROUNDTRIP_(TARGET|DESK_URL|DESK_TOKEN|DESK_ACCOUNT_NAME)=.*"))
                        .toList());
    }

    @AfterAll
    void end() {
        desk.close();
    }

    @Test
    void a_sweep_asks_for_no_more() {
        assertThat(run(0, Map.of(), "sweep", "--dry-run")).isEqualTo("The desk knows of no run.\n");
    }

    @Test
    void setting_up_does_nothing_as_long_as_something_can_not_be_had() {
        assertThat(run(1, Map.of(), "provision"))
                .contains("can't  SMS inbox \"Roundtrip SMS\": ", ", 2 that can't be had.\n")
                .endsWith("Nothing is done as long as something can't be had.\n");
    }

    @Test
    void setting_up_ends_with_the_lines_for_the_settings() {
        assertThat(run(0, Map.of("roundtrip.channels", "webchat"), "provision"))
                .containsPattern("In all: .*\\d+ to be made\\.\n"
                        + "# Done\\. The inboxes under test, for your \\.env:\nROUNDTRIP_WEBCHAT_INBOX=\\d+\n$");
    }

    private String run(int status, Map<String, String> properties, String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        assertThat(Main.commandLine(Clock.systemUTC(), () -> NamedSources.of(properties, file))
                        .setOut(out)
                        .setErr(out)
                        .execute(words))
                .as(said::toString)
                .isEqualTo(status);
        return said.toString();
    }
}
