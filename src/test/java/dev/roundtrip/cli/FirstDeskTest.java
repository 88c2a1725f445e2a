package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.cli.Walkthrough.Played;
import dev.roundtrip.config.BrowserSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/first-desk.md, followed word by word in a copy of this project, against a desk that was just deployed. */
class FirstDeskTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".env", ".allure", "allure-results");

    @TempDir
    Path folder;

    private Path project;
    private Serving desk;
    private Walkthrough page;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {})
                        .present()
                        .isPresent(),
                "No Chromium with a fitting chromedriver on this machine, and the doctor would rightly say so.");
        project = Files.createDirectory(folder.resolve("project"));
        Files.walkFileTree(HERE, new Copying(HERE, project));
        desk = new Serving(Map.of(), folder.resolve("target.json"), "--fresh", "--timers=short");
        page = Walkthrough.of(HERE.resolve("docs/first-desk.md"));
    }

    @AfterEach
    void end() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void every_step_before_the_first_run_answers_as_the_page_says() throws IOException, InterruptedException {
        takeWhatIsBuilt();

        List<Played> played = practised().without("mvn ").play(project, 5);

        played.forEach(Played::mustBeAsThePageSays);
        assertThat(played)
                .filteredOn(step -> step.block().begins("./roundtrip"))
                .hasSize(4);
    }

    @Test
    void a_password_that_is_refused_shows_where_the_page_says_that_it_does() throws IOException, InterruptedException {
        List<Played> played = practised()
                .with(Map.of("PASSWORD", "short"))
                .without("mvn ")
                .without("./roundtrip")
                .play(project, 5);

        List<Played> asked = played.stream()
                .filter(step ->
                        step.block().begins("curl") && step.block().commands().contains("http_code"))
                .toList();
        assertThat(asked).hasSize(3);
        asked.get(1).mustBeAsThePageSays();
        assertThat(asked.get(2).said().strip()).isEqualTo("302");
        assertThat(played).extracting(step -> step.said().strip()).contains("account , a token of 0 letters");
    }

    @Test
    @Tag("self")
    void the_first_run_is_green() throws IOException, InterruptedException {
        List<Played> played = practised().play(project, 20);

        played.forEach(Played::mustBeAsThePageSays);
        assertThat(played)
                .filteredOn(step -> step.block().begins("mvn "))
                .singleElement()
                .extracting(Played::said)
                .asString()
                .contains("Roundtrip: held 3 of 3");
        assertThat(project.resolve("target/roundtrip-report.html")).isNotEmptyFile();
    }

    /** With the values that {@code simulate --fresh} prints, all of which the page must ask for. */
    private Walkthrough practised() {
        Map<String, String> printed = new HashMap<>(Pattern.compile("^  (\\w+)='(.*)'$", Pattern.MULTILINE)
                .matcher(desk.said())
                .results()
                .collect(Collectors.toMap(value -> value.group(1), value -> value.group(2))));
        assertThat(printed).hasSizeGreaterThan(10);
        assertThat(page.names()).containsAll(printed.keySet());
        return page.with(printed);
    }

    /** So that ./roundtrip has nothing to build. */
    private void takeWhatIsBuilt() throws IOException {
        Path target = Files.createDirectory(project.resolve("target"));
        Files.writeString(target.resolve("roundtrip.classpath"), System.getProperty("java.class.path"));
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (NOT_COPIED.contains(from.relativize(folder).toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!NOT_COPIED.contains(from.relativize(file).toString())) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
