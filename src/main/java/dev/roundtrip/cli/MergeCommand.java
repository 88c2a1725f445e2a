package dev.roundtrip.cli;

import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.report.MergedResults;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mvn verify -Droundtrip.merge=…} calls it where it would otherwise call the doctor. */
@Command(
        name = "merge",
        description =
                "Puts the results of all parts of a run together; mvn verify -Droundtrip.merge=… does so and makes the report.")
final class MergeCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--results",
            paramLabel = "<folder>",
            defaultValue = "allure-results",
            description = "Where they are put together (default: ${DEFAULT-VALUE}).")
    private Path results;

    @Parameters(
            arity = "1..*",
            split = ",",
            paramLabel = "<folder>",
            description = "The folder allure-results of each part.")
    private List<Path> folders;

    MergeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        console.println("Roundtrip puts together");
        try {
            new MergedResults(folders, results).merge().forEach(line -> console.println("  " + line));
            return 0;
        } catch (IllegalStateException apart) {
            // The report says so as well: no scenario can.
            new ResultsFolder(results)
                    .neverBegan(
                            "the parts of roundtrip.merge can't be put together. " + apart.getMessage(),
                            clock.instant(),
                            Redactor.withoutSecrets());
            throw apart;
        }
    }
}
