package dev.roundtrip.cli;

import dev.roundtrip.report.MergedResults;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        console.println("Roundtrip puts together");
        new MergedResults(folders, results).merge().forEach(line -> console.println("  " + line));
        return 0;
    }
}
