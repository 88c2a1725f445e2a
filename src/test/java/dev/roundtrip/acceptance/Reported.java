package dev.roundtrip.acceptance;

import dev.roundtrip.config.Settings;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.evidence.RunFacts;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioReport;
import dev.roundtrip.targets.Run;
import dev.roundtrip.trip.Channel;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run together with where its evidence goes. */
final class Reported implements AutoCloseable {
    private final Run run;
    private final Redactor redactor;
    private final ScenarioReport report;
    private final ResultsFolder results;

    private Reported(Run run) {
        this.run = run;
        this.redactor = new Redactor(run.secrets());
        this.report = ScenarioReport.toAllure(redactor);
        this.results = ResultsFolder.ofAllure();
        results.describe(facts(), System.getenv());
    }

    /** Takes the run over: it is closed when its report can't be begun. */
    static Reported of(Run run) {
        try {
            return new Reported(run);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    Run run() {
        return run;
    }

    void publish(ScenarioEvidence evidence) {
        report.publish(evidence);
    }

    private RunFacts facts() {
        Settings settings = run.settings();
        Map<Channel, String> howReal =
                settings.channels().stream().collect(Collectors.toMap(Function.identity(), run::howReal));
        return new RunFacts(
                settings.runId(),
                run.title(),
                settings.simulated(),
                settings.desk().orElseThrow().url().toString(),
                run.deskVersion(),
                run.browser(),
                howReal,
                Map.of("Realtime", run.realtime()));
    }

    @Override
    public void close() {
        try (run) {
            results.redact(redactor);
        }
    }
}
