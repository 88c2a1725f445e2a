package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.email.PostOffice;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound target with one thing broken at a time: the doctor names that one, where it is, and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenSetUpsTest {
    // A bound and no speed: other tests may have the machine as well. What waits for an effect has bounds of its own.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> WAITING = List.of("worker", "realtime", "answers by mail", "mail loop");

    private SoundTarget target;
    private Map<String, String> programs;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        target = SoundTarget.start(folder);
        programs = Map.of(
                "roundtrip.browser.path",
                ChatSetUps.program(folder, "chromium", "Chromium " + ChatSetUps.BROWSER_VERSION)
                        .toString(),
                "roundtrip.browser.driver",
                ChatSetUps.program(folder, "chromedriver", "ChromeDriver " + ChatSetUps.BROWSER_VERSION)
                        .toString());
    }

    @AfterAll
    void end() {
        target.close();
    }

    static List<SetUp> table() {
        return Stream.of(
                        List.of(SetUp.sound("a sound set-up", (target, after) -> Map.of())),
                        WaySetUps.all(),
                        AnswerSetUps.all(),
                        TokenSetUps.all(),
                        MailSetUps.all(),
                        TextSetUps.all(),
                        ChatSetUps.all(),
                        List.of(readOnly()))
                .flatMap(List::stream)
                .toList();
    }

    private static SetUp readOnly() {
        // No rights keep an administrator from writing; that a file is no folder does.
        return SetUp.set(
                        "a folder that can't be written",
                        Ailment.FOLDER_READ_ONLY,
                        ResultsFolders.FOLDERS,
                        Map.of(),
                        "Nothing can be written in",
                        "Let this user write there")
                .examined(doctor -> doctor.withoutCanaries().leavingResultsIn(List.of(Path.of("pom.xml", "results"))));
    }

    @Test
    void no_set_up_stands_in_the_table_twice_and_there_are_enough() {
        assertThat(table().stream().map(SetUp::name)).doesNotHaveDuplicates();
        assertThat(table().stream().filter(row -> row.ailment().isPresent())).hasSizeGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void the_doctor_names_what_is_broken_and_nothing_else(SetUp row) throws Exception {
        try (Repairs after = new Repairs()) {
            Map<String, String> changed = new HashMap<>(programs);
            changed.putAll(row.how().of(target, after));
            Settings settings = target.settings(changed);

            HealthCheck seen = row.manner()
                    .apply(Doctor.of(settings, row.clock(), line -> {}))
                    .examine(finding -> {});

            assertThat(seen.troubles().stream().map(BrokenSetUpsTest::named))
                    .as(seen.findings().toString())
                    .isEqualTo(row.ailment().stream()
                            .map(ailment -> row.step() + " is " + ailment)
                            .toList());
            assertThat(seen.troubles())
                    .allSatisfy(trouble -> assertThat(trouble.seen()).contains(row.words()));
            assertThat(seen.findings())
                    .allSatisfy(finding -> assertThat(finding.seen()).doesNotContain(secrets(changed)));
            assertThat(seen.looks())
                    .filteredOn(look -> !WAITING.contains(look.finding().what()))
                    .allSatisfy(look ->
                            assertThat(look.took()).as(look.finding().what()).isLessThan(PATIENCE));
        }
    }

    private static String named(Finding trouble) {
        return trouble.what() + " is " + trouble.ailment().orElseThrow();
    }

    /** Of the sound target and of the broken one. */
    private List<String> secrets(Map<String, String> changed) throws IOException {
        Stream<String> sound = Files.readAllLines(target.envFile()).stream()
                .filter(line -> secret(Key::variable, line.substring(0, line.indexOf('='))))
                .map(line -> line.substring(line.indexOf('=') + 1))
                // The simulated mailbox has its name for a password.
                .filter(secret -> !secret.isEmpty() && !secret.contains("@"));
        Stream<String> broken = changed.entrySet().stream()
                .filter(each -> secret(Key::property, each.getKey()))
                .map(Map.Entry::getValue)
                // A word of ordinary sentences.
                .filter(secret -> !secret.equals(PostOffice.PASSWORD));
        return Stream.concat(sound, broken).toList();
    }

    private static boolean secret(Function<Key, String> name, String named) {
        return Stream.of(Key.values())
                .filter(Key::secret)
                .anyMatch(key -> name.apply(key).equals(named));
    }
}
