package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.RunElsewhere;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.simulator.chatwoot.Timers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at the same time, on one account and with one number between them. */
@Tag("self")
class TwoRunsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PLAYED = "order | account";
    private static final Pattern END = Pattern.compile("(\\w+)=End\\[kept=(true|false)");

    @TempDir
    Path folder;

    private Embedded embedded;
    private DeskClient desk;
    private Path settings;

    @BeforeEach
    void start() throws IOException {
        embedded = Embedded.start(Told.settings(), Timers.shortened(), CLOCK);
        Settings here = embedded.settings();
        List<String> lines = new ArrayList<>(EnvLines.of(here));
        lines.replaceAll(
                line -> line.startsWith("ROUNDTRIP_SMS_CUSTOMER_NUMBERS=") ? line.replaceFirst(",.*", "") : line);
        settings = Files.write(folder.resolve("desk.env"), lines);
        desk = DeskClient.to(
                DeskAccess.of(
                        here.desk().orElseThrow().url(),
                        1,
                        new AccessToken(here.desk().orElseThrow().token().reveal())),
                CLOCK);
    }

    @AfterEach
    void end() {
        desk.close();
        embedded.close();
    }

    @Test
    void do_not_disturb_each_other_and_leave_nothing() throws Exception {
        Process one = run("one");
        Process other = run("other");
        try {
            assertThat(one.waitFor(480, TimeUnit.SECONDS)).as(log("one")).isTrue();
            assertThat(other.waitFor(480, TimeUnit.SECONDS)).as(log("other")).isTrue();
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
        assertThat(broken("one")).as(log("one")).isEqualTo(broken("other"));
        assertThat(kept("one")).hasSizeGreaterThan(20).isEqualTo(kept("other"));
        assertThat(desk.rules().list()).isEmpty();
        assertThat(desk.staff().teams()).isEmpty();
        assertThat(desk.contacts().search("roundtrip-")).isEmpty();
        desk.inboxes()
                .forEach(inbox -> assertThat(desk.conversationsIn(inbox.id()))
                        .extracting(Conversation::id)
                        .isEmpty());
    }

    private Process run(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dallure.results.directory=" + folder.resolve(name + "-results"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunElsewhere.class.getName(),
                        settings.toString(),
                        PLAYED)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private List<String> kept(String name) {
        return ended(name, "true");
    }

    /** Known defects, which are so on every desk of that release. */
    private List<String> broken(String name) {
        return ended(name, "false");
    }

    private List<String> ended(String name, String kept) {
        return END.matcher(log(name))
                .results()
                .filter(end -> end.group(2).equals(kept))
                .map((MatchResult end) -> end.group(1))
                .sorted()
                .toList();
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
