package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.secrets.LastScan.Outcome;
import io.qameta.allure.util.PropertiesUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder to which Allure's adapter writes, and what the run itself puts there. */
public final class ResultsFolder {
    private static final String RUN = "roundtrip-run.json";

    private final Path folder;

    public ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder that Allure itself uses: {@code allure.results.directory}, else {@code allure-results}. */
    public static ResultsFolder ofAllure() {
        return new ResultsFolder(Path.of(
                PropertiesUtils.loadAllureProperties().getProperty("allure.results.directory", "allure-results")));
    }

    /** Writes environment.properties, categories.json and, on a build server, executor.json. */
    public void describe(RunFacts run, Map<String, String> environment) {
        write("environment.properties", new EnvironmentFile(run).content());
        write("categories.json", new CategoriesFile().content());
        new ExecutorFile(environment).content().ifPresent(content -> write("executor.json", content));
    }

    /**
     * Writes what programs read of the run as a whole; again when it is over.
     *
     * @param finished when it was over; empty while it lasts
     */
    public void record(RunFacts run, Instant started, Optional<Instant> finished, Redactor redactor) {
        write(
                RUN,
                new RedactedJson(redactor)
                        .of(new RunRecord(run, started, finished).json())
                        .toPrettyString());
    }

    /** Writes why a run ended before its first scenario: there is no scenario that could tell. */
    public void neverBegan(String why, Instant at, Redactor redactor) {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("startedAt", at.toString());
        run.put("failure", why);
        write(RUN, new RedactedJson(redactor).of(run).toPrettyString());
    }

    /** Adds to a scenario's results what had been missed in it and was there after the run. */
    public void tellLate(ScenarioEvidence evidence, Redactor redactor) {
        new Afterwards(folder, redactor).tell(evidence);
    }

    /**
     * Redacts the messages and traces that the adapter wrote. To be called after the last scenario: what fails with a
     * secret in its message is otherwise kept as it was thrown.
     *
     * @throws IllegalStateException when a secret of the run stands in a file all the same, which is gone then
     */
    public void redact(Redactor redactor) {
        new WrittenResults(folder).redact(redactor);
        Outcome outcome = redactor.scan().of(List.of(folder));
        if (!outcome.clean()) {
            throw new IllegalStateException(Stream.concat(
                            outcome.leaks().stream()
                                    .map(leak -> leak + " Redaction has missed that: it is a defect of this suite."),
                            outcome.troubles().stream())
                    .collect(Collectors.joining("\n")));
        }
    }

    private void write(String name, String content) {
        try {
            Files.createDirectories(folder);
            Texts.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be written to the results folder %s.".formatted(name, folder), e);
        }
    }
}
