package dev.roundtrip.cli;

import dev.roundtrip.catalogue.Catalogue;
import dev.roundtrip.catalogue.CataloguePage;
import dev.roundtrip.catalogue.JsonLines;
import dev.roundtrip.catalogue.Traceability;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.report.LastRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip scenarios}: the features as texts, for people and programs. Needs no desk and no settings. */
@Command(name = "scenarios", description = "Writes the scenarios down to train people and agents with. Needs no desk.")
final class ScenariosCommand implements Callable<Integer> {
    /** Where the page stands that tells what is proved. */
    static final String TRACEABILITY = "target/roundtrip/traceability.md";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--features",
            paramLabel = "<folder>",
            defaultValue = "features",
            description = "Where the features are (default: ${DEFAULT-VALUE}).")
    private Path features;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            defaultValue = "docs/scenarios.md",
            description = "The page for people (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--jsonl",
            paramLabel = "<file>",
            defaultValue = "target/roundtrip/scenarios.jsonl",
            description = "The lines for programs (default: ${DEFAULT-VALUE}).")
    private Path jsonl;

    @Option(
            names = "--traceability",
            paramLabel = "<file>",
            arity = "0..1",
            fallbackValue = TRACEABILITY,
            description = "Also writes which scenarios prove what, with their last results (there: ${FALLBACK-VALUE}).")
    private Path traceability;

    @Option(
            names = "--results",
            paramLabel = "<folder>",
            defaultValue = "allure-results",
            description = "Where the last results are (default: ${DEFAULT-VALUE}).")
    private Path results;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        Catalogue catalogue = catalogue(features);
        console.println("%d scenarios, for people: %s"
                .formatted(catalogue.scenarios().size(), Written.to(out, new CataloguePage(catalogue).text())));
        console.println("for programs: " + Written.to(jsonl, new JsonLines(catalogue).text()));
        if (traceability != null) {
            console.println("with their last results: "
                    + Written.to(traceability, new Traceability(catalogue, LastRun.in(results)).text()));
        }
        return 0;
    }

    /** What can be read by everybody holds no card number, whoever wrote it into a scenario. */
    static Catalogue catalogue(Path features) {
        return Catalogue.below(features, Redactor.withoutSecrets()::text);
    }
}
