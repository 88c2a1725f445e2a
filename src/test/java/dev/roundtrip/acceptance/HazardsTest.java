package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.EnvLines;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.Sources;
import dev.roundtrip.targets.Embedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What happens to the suite's own side in the middle of a run is survived or named; the desk is never blamed for it. */
@Tag("self")
class HazardsTest {
    private static final List<String> ALL = List.of("O1", "O2", "O3", "N1", "N2", "N3");

    @TempDir
    Path folder;

    private final ScheduledExecutorService trouble = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private Embedded parts;
    private Door desk;
    private Door mailbox;

    @BeforeEach
    void start() {
        Sources own = new Sources(Map.of("roundtrip.target", "embedded"), Map.of(), Path.of(""));
        parts = Embedded.start(Settings.read(own), Clock.systemUTC());
        desk = Door.before(parts.settings().desk().orElseThrow().url().getPort());
        mailbox = Door.before(parts.settings().email().orElseThrow().imap().port());
    }

    @Test
    void a_feed_that_is_cut_again_and_again_is_survived() throws IOException {
        Map<String, SuiteRun.End> ends = run(() -> trouble.scheduleWithFixedDelay(
                () -> done.addAndGet(desk.cutSockets()), 500, 1500, TimeUnit.MILLISECONDS));
        assertThat(done).hasPositiveValue();
        assertThat(ends).containsOnlyKeys(ALL).allSatisfy(HazardsTest::kept);
    }

    @Test
    void a_mailbox_that_restarts_is_survived_or_named() throws IOException {
        Map<String, SuiteRun.End> ends =
                run(() -> trouble.scheduleWithFixedDelay(this::restartTheMailbox, 500, 500, TimeUnit.MILLISECONDS));
        assertThat(done).as("restarts").hasValue(1);
        assertThat(ends).containsOnlyKeys(ALL).allSatisfy(HazardsTest::noFalseVerdict);
    }

    @Test
    void a_browser_that_is_killed_is_named_or_replaced() throws IOException {
        Map<String, SuiteRun.End> ends =
                run(() -> trouble.scheduleWithFixedDelay(this::killTheFirstBrowser, 100, 100, TimeUnit.MILLISECONDS));
        assertThat(done).as("kills").hasValue(1);
        assertThat(ends).containsOnlyKeys(ALL).allSatisfy(HazardsTest::noFalseVerdict);
        List.of("O1", "O2", "N1", "N2").forEach(id -> kept(id, ends.get(id)));
    }

    /** Two seconds without it, once, when the run has got to know it. */
    private void restartTheMailbox() {
        // The fourth look: by then it is logged in, however busy the machine.
        if (mailbox.isUsed() && looks.incrementAndGet() == 4) {
            mailbox.shut();
            done.incrementAndGet();
            trouble.schedule(mailbox::open, 2, TimeUnit.SECONDS);
        }
    }

    private void killTheFirstBrowser() {
        if (done.get() == 0) {
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").matches(".*chrom(e|ium)"))
                    .findFirst()
                    .filter(ProcessHandle::destroyForcibly)
                    .ifPresent(killed -> done.incrementAndGet());
        }
    }

    private static void kept(String id, SuiteRun.End end) {
        assertThat(end.failure()).as(id).isNull();
    }

    private static void noFalseVerdict(String id, SuiteRun.End end) {
        assertThat(end.kept() || end.failure() instanceof ChannelTrouble)
                .as("%s: %s", id, end.failure())
                .isTrue();
    }

    /** Runs the six by way of the doors; the hazard begins with the first scenario. */
    private Map<String, SuiteRun.End> run(Runnable hazard) throws IOException {
        AtomicInteger begun = new AtomicInteger();
        return SuiteRun.of(Map.of("roundtrip.env.file", throughTheDoors().toString()))
                .only(ALL)
                .toldTo(new TestExecutionListener() {
                    @Override
                    public void executionStarted(TestIdentifier test) {
                        if (SuiteRun.id(test).isPresent() && begun.getAndIncrement() == 0) {
                            hazard.run();
                        }
                    }
                })
                .run();
    }

    private Path throughTheDoors() throws IOException {
        Settings settings = parts.settings();
        String url = settings.desk().orElseThrow().url().toString();
        int imap = settings.email().orElseThrow().imap().port();
        List<String> lines = EnvLines.of(settings).stream()
                .map(line -> line.equals("ROUNDTRIP_DESK_URL=" + url)
                        ? line.replaceFirst(":\\d+$", ":" + desk.port())
                        : line.replace("IMAP_PORT=" + imap, "IMAP_PORT=" + mailbox.port()))
                .toList();
        return Files.write(folder.resolve("run.env"), lines);
    }

    @AfterEach
    void stop() {
        trouble.shutdownNow();
        desk.close();
        mailbox.close();
        parts.close();
    }
}
