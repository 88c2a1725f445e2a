package dev.roundtrip.acceptance;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.evidence.IssueLinks;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ResultsFolder;
import dev.roundtrip.evidence.RunFacts;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioIdentity;
import dev.roundtrip.evidence.ScenarioReport;
import dev.roundtrip.features.Durations;
import dev.roundtrip.features.KnownDefects;
import dev.roundtrip.features.Quarantine;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.features.Shares;
import dev.roundtrip.targets.Run;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run together with where its evidence goes. */
final class Reported implements AutoCloseable {
    private final Run run;
    private final Redactor redactor;
    private final ScenarioReport report;
    private final ResultsFolder results;
    private final KnownDefects knownDefects;
    private final String release;
    private final Instant started;
    private final RunFacts facts;
    private final Scenarios scenarios = Scenarios.below(Path.of("features"));
    private final List<ScenarioEvidence> ended = new CopyOnWriteArrayList<>();
    private final Map<Outcome.Place, Outcome> outcomes = new ConcurrentHashMap<>();

    private Reported(Run run) {
        this.run = run;
        this.started = run.clock().instant();
        this.release = run.release();
        this.knownDefects = KnownDefects.read(run.settings().knownDefects());
        this.redactor = new Redactor(run.secrets());
        this.report =
                ScenarioReport.toAllure(redactor, new IssueLinks(run.settings().issueAddress()));
        this.results = ResultsFolder.ofAllure();
        this.facts = facts();
        results.describe(facts, System.getenv());
        results.record(facts, started, Optional.empty(), redactor);
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

    /** The same with its label and its rule, which tags alone do not tell; as it is when it is not of this project's features. */
    ScenarioIdentity placed(ScenarioIdentity tagged) {
        return scenarios
                .played(tagged.feature(), tagged.name())
                .map(scenario -> tagged.labelled(scenarios.idOf(scenario))
                        .under(scenario.rule().name()))
                .orElse(tagged);
    }

    /** The gate of a scenario with these tags. */
    ScenarioGate gate(Collection<String> tags, ScenarioEvidence evidence) {
        LocalDate today = LocalDate.ofInstant(run.clock().instant(), ZoneOffset.UTC);
        return new ScenarioGate(knownDefects.among(tags), release, Quarantine.among(tags, today), today, evidence);
    }

    /** Where the scenario's people put down what happens. */
    Chronicle chronicle(ScenarioEvidence evidence) {
        return withoutEvidence() ? NothingKept.beside(evidence.ledger()) : evidence;
    }

    /** For the bench that holds a run against one that keeps nothing. */
    private static boolean withoutEvidence() {
        return Boolean.getBoolean(NothingKept.SWITCH);
    }

    /** What was held is not kept any longer: nothing of it can have been missed. */
    void publish(ScenarioEvidence evidence, Outcome.Place place) {
        if (!withoutEvidence()) {
            outcomes.put(
                    place,
                    new Outcome(
                            report.publish(evidence),
                            evidence.begunOn().map(Channel::title).orElse("")));
        }
        if (evidence.hasEnded()) {
            ended.add(evidence);
        }
    }

    /** What came of the scenario that was played there last; empty when none was. */
    Optional<Outcome> outcome(Outcome.Place place) {
        return Optional.ofNullable(outcomes.get(place));
    }

    private void tellWhatCameLate() {
        run.tellLateArrivals();
        ended.stream().filter(ScenarioEvidence::hasLateNews).forEach(evidence -> results.tellLate(evidence, redactor));
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
                "Chatwoot " + release,
                run.browser(),
                howReal,
                more());
    }

    private Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("Account", account(run.settings()));
        more.put("Budgets", run.settings().budgets().sentence(run.settings().channels()));
        more.put("Realtime", run.realtime());
        more.put("Answers", run.answers());
        CurrentRun.planned().ifPresent(planned -> more.put("Scenarios", String.valueOf(planned)));
        if (!run.settings().tags().isBlank()) {
            more.put("Chosen by", run.settings().tags());
        }
        run.conversations().ifPresent(kept -> more.put("Conversations", kept));
        List<String> faults = run.settings().embedded().faults();
        if (!run.settings().target().elsewhere() && !faults.isEmpty()) {
            more.put("Broken on purpose", String.join(", ", faults));
        }
        if (!Draw.seed().isEmpty()) {
            more.put("Seed", Draw.seed());
        }
        if (!run.settings().sharing().shard().isWhole()) {
            more.put("Part", run.settings().sharing().shard().toString());
            more.put("Share", share(run.settings()));
        }
        return more;
    }

    /** By its name, which the desk has confirmed, and its number where that was told. */
    private static String account(Settings settings) {
        OptionalInt number = settings.desk().map(DeskSettings::account).orElse(OptionalInt.empty());
        return settings.safety().accountName() + (number.isPresent() ? " (" + number.getAsInt() + ")" : "");
    }

    private String share(Settings settings) {
        return new Shares(
                        scenarios.having(settings.tags()),
                        Durations.of(settings.sharing().summary()))
                .fingerprint();
    }

    @Override
    public void close() {
        try (run) {
            try {
                tellWhatCameLate();
                results.record(facts, started, Optional.of(run.clock().instant()), redactor);
            } finally {
                results.redact(redactor);
            }
        }
    }

    /** Leaves the desk as it was and nothing unredacted; that the run has not finished stands in its record already. */
    void abandon() {
        try (run) {
            results.redact(redactor);
        }
    }
}
