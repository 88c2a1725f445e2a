package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.RunElsewhere;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    private DeskElsewhere elsewhere;
    private DeskClient desk;

    @BeforeEach
    void start() throws IOException {
        elsewhere = DeskElsewhere.start(Told.settings(), folder, TwoRunsTest::withOneNumber, CLOCK);
        desk = elsewhere.client();
    }

    @AfterEach
    void end() {
        elsewhere.close();
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

    private static List<String> withOneNumber(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("ROUNDTRIP_SMS_CUSTOMER_NUMBERS=") ? line.replaceFirst(",.*", "") : line)
                .toList();
    }

    private Process run(String name) throws IOException {
        return RunElsewhere.start(elsewhere.file(), PLAYED, folder.resolve(name + ".log"));
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
