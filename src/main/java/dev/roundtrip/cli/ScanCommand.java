package dev.roundtrip.cli;

import dev.roundtrip.config.BadSettings;
import dev.roundtrip.config.GivenSecrets;
import dev.roundtrip.config.Sources;
import dev.roundtrip.evidence.BuildReports;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.secrets.LastScan;
import dev.roundtrip.secrets.LastScan.Outcome;
import dev.roundtrip.secrets.SecretFinder;
import dev.roundtrip.trip.Counted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./roundtrip scan}, which {@code mvn verify} calls when all is written: the last look at what is handed on. */
@Command(
        name = "scan",
        description =
                "Looks for the secrets of the settings in all that a run left, and removes each file that holds one.")
final class ScanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            paramLabel = "<folder>",
            split = ",",
            defaultValue =
                    "allure-results,target/allure-report,target/roundtrip-report.html,target/roundtrip,target/failsafe-reports,target/surefire-reports,.roundtrip/history.jsonl",
            description = "What a run leaves (default: ${DEFAULT-VALUE}).")
    private List<Path> left;

    @Parameters(arity = "0..*", paramLabel = "<file>", description = "What else is to be handed on, such as a log.")
    private List<Path> more = List.of();

    @Option(
            names = "--build-reports",
            paramLabel = "<folder>",
            defaultValue = "target/failsafe-reports",
            description = "What Maven itself wrote of the run, which is redacted first (default: ${DEFAULT-VALUE}).")
    private Path buildReports;

    private final Supplier<Sources> given;

    /** @param given where the secrets are told */
    ScanCommand(Supplier<Sources> given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        Map<String, String> secrets = secrets();
        if (secrets.isEmpty()) {
            console.println("No secret is set, so none was looked for in what is left.");
            return 0;
        }
        PrintWriter errors = spec.commandLine().getErr();
        boolean redacted = redacted(secrets, errors);
        Outcome outcome = new LastScan(SecretFinder.of(secrets))
                .of(Stream.concat(left.stream(), more.stream()).toList());
        outcome.troubles().forEach(errors::println);
        if (redacted && outcome.clean()) {
            console.println("No secret stands in what is left: %s looked through for %s."
                    .formatted(Counted.of(outcome.files(), "file"), Counted.of(secrets.size(), "secret")));
            return 0;
        }
        if (!outcome.leaks().isEmpty()) {
            outcome.leaks().forEach(errors::println);
            errors.println(
                    "Redaction has missed that: it is a defect of this suite. Don't hand on the log of this build either, and"
                            + " change the secret if anything of this run has been handed on already.");
        }
        return 1;
    }

    /** What Maven wrote and can't be redacted is looked through with the rest all the same. */
    private boolean redacted(Map<String, String> secrets, PrintWriter errors) {
        try {
            new BuildReports(buildReports).redact(new Redactor(secrets.values()));
            return true;
        } catch (IllegalStateException trouble) {
            errors.println(trouble.getMessage());
            return false;
        }
    }

    /** What can't be looked for is told: a run that uses it is refused. */
    private Map<String, String> secrets() {
        try {
            Map<String, String> secrets = new LinkedHashMap<>(GivenSecrets.of(given.get()));
            secrets.entrySet().removeIf(secret -> {
                boolean plain = !SecretFinder.canBeHidden(secret.getValue());
                if (plain) {
                    spec.commandLine()
                            .getOut()
                            .println(
                                    "%s is too short or too plain to be told from other text, and is not looked for; no run uses it."
                                            .formatted(secret.getKey()));
                }
                return plain;
            });
            return secrets;
        } catch (BadSettings unreadable) {
            throw new IllegalStateException(
                    "Nobody knows which secrets to look for in what is left, so don't hand it on. "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }
}
