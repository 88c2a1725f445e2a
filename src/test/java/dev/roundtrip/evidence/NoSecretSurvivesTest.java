package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.roundtrip.cli.ReportCommand;
import dev.roundtrip.config.Sources;
import dev.roundtrip.secrets.LastScan;
import dev.roundtrip.secrets.SampleSecrets;
import dev.roundtrip.secrets.SecretFinder;
import dev.roundtrip.trip.Channel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each of 25 secrets is put in every place where a run can leave one; then everything is made of it that a run makes. */
class NoSecretSurvivesTest {
    private static final List<String> SECRETS = SampleSecrets.values();

    @TempDir
    Path directory;

    @Test
    void no_secret_survives_in_any_artifact() throws IOException {
        Redactor redactor = new Redactor(SECRETS);
        SampleRun run = SampleRun.of(directory, feature(), "dev.roundtrip.evidence.planted");
        Path left = run.folder();
        assertThat(SECRETS).hasSize(25);
        assertThat(run.results()).hasSize(SECRETS.size());
        ResultsFolder results = new ResultsFolder(left);
        results.describe(
                facts(), Map.of("JENKINS_URL", "x", "BUILD_URL", "https://ci.example/7", "JOB_NAME", SECRETS.get(0)));
        results.record(facts(), Instant.EPOCH, Optional.of(Instant.EPOCH), redactor);
        assertThat(holding(left)).as("planted").hasSizeGreaterThan(SECRETS.size());

        results.redact(redactor);
        Path page = generated(left);
        String console = report(left, page);

        SECRETS.forEach(secret -> assertThat(console).doesNotContain(secret));
        assertThat(holding(directory.resolve("out"))).isEmpty();
        assertThat(holding(left)).isEmpty();
        assertThat(new LastScan(SecretFinder.of(SampleSecrets.all()))
                        .of(List.of(left, page, directory.resolve("out")))
                        .leaks())
                .isEmpty();
        assertThat(Files.readString(directory.resolve("out/summary.json"))).contains("«secret hidden»");
        assertThat(Files.readString(directory.resolve("out/reviews.jsonl"))).contains("«secret hidden»");
    }

    /** By the plainest means, so that what looks for secrets is not its own judge. */
    private static List<String> holding(Path folder) throws IOException {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                String utf8 = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String secret : SECRETS) {
                    spellings(secret)
                            .filter(spelling -> text.contains(spelling) || utf8.contains(spelling))
                            .forEach(spelling -> holding.add(file.getFileName() + " has " + spelling));
                }
            }
        }
        return holding;
    }

    private static Stream<String> spellings(String secret) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String json = inner(TextNode.valueOf(secret).toString());
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        // Without the letters that depend on what comes next.
        String base64 = Base64.getEncoder().encodeToString(bytes).substring(0, bytes.length * 8 / 6);
        return Stream.of(
                secret,
                form,
                form.replace("+", "%20"),
                json,
                inner(TextNode.valueOf(json).toString()),
                Entities.escape(secret),
                base64);
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static RunFacts facts() {
        return new RunFacts(
                "k7m2x",
                "remote " + SECRETS.get(1),
                false,
                "https://desk.example/" + SECRETS.get(2),
                "Chatwoot " + SECRETS.get(3),
                "Chromium " + SECRETS.get(16),
                Map.of(Channel.EMAIL, "real " + SECRETS.get(17)),
                SECRETS.stream().collect(Collectors.toMap(secret -> "More " + secret, secret -> secret)));
    }

    private static String feature() {
        StringBuilder feature = new StringBuilder("Feature: Secrets everywhere\n  So it is.\n");
        SampleSecrets.all()
                .forEach((kind, secret) -> feature.append("""

                  @email @sms @webchat
                  Scenario: Somebody says {plain}
                    Given somebody types {plain}
                    And these are handed to a step:
                      | name   | value  |
                      | {cell} | {cell} |
                    And this is handed to a step:
                      \"""
                      It is {plain}, you see.
                      \"""
                    When the secret "{kind}" is everywhere
                    Then the secret "{kind}" is thrown
                """.replace("{plain}", secret)
                        .replace("{cell}", secret.replace("\\", "\\\\").replace("|", "\\|"))
                        .replace("{kind}", kind)));
        return feature.toString();
    }

    /** As Allure's single file holds its data. */
    private Path generated(Path results) throws IOException {
        StringBuilder page = new StringBuilder(
                "<html><head></head><body><script src=\"data:text/javascript;base64,\"></script><script>window.reportData={};\n");
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                page.append(" d('data/%s','%s');\n"
                        .formatted(file.getFileName(), Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
            }
        }
        return Files.writeString(directory.resolve("index.html"), page.append("</script></body></html>"));
    }

    private String report(Path results, Path generated) throws IOException {
        Files.writeString(
                Files.createDirectories(directory.resolve("played/order")).resolve("a.feature"),
                "Feature: A\n  @id=O1 @sms @smoke\n  Scenario: Lost\n    Given it rains\n");
        StringWriter console = new StringWriter();
        PrintWriter writer = new PrintWriter(console, true);
        int code = new CommandLine(
                        new ReportCommand(() -> new Sources(Map.of(), Map.of(), directory.resolve("none.env"))))
                .setOut(writer)
                .setErr(writer)
                .execute(
                        "--results=" + results,
                        "--generated=" + generated,
                        "--out=" + directory.resolve("out/report.html"),
                        "--front=" + directory.resolve("out/index.html"),
                        "--history=" + directory.resolve("out/history.jsonl"),
                        "--summary=" + directory.resolve("out/summary.json"),
                        "--markdown=" + directory.resolve("out/summary.md"),
                        "--features=" + directory.resolve("played"),
                        "--traceability=" + directory.resolve("out/traceability.md"));
        assertThat(code).as(console.toString()).isZero();
        return console.toString();
    }
}
