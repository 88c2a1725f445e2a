package dev.roundtrip.evidence;

import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.features.Scenarios;
import dev.roundtrip.trip.Channel;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import io.qameta.allure.util.ResultsUtils;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Results of a run that never was: as many scenarios as are wanted, in the mix of channels that the features have, with
 * as much evidence as real ones leave. Written by the classes that write it in a run; the same each time.
 */
public final class MadeUpRun {
    private static final Instant START = Instant.parse("2026-11-28T22:52:00Z");
    private static final int HOOKS = 6;

    private final List<FeatureScenario> features =
            Scenarios.below(Path.of("features")).all();
    private final Path folder;
    private final AllureLifecycle lifecycle;
    private final ScenarioReport report;

    private MadeUpRun(Path folder) {
        this.folder = folder;
        this.lifecycle = new AllureLifecycle(new FileSystemResultsWriter(folder));
        this.report = new ScenarioReport(
                lifecycle,
                new Redactor(List.of("s3cr3t-t0ken-of-the-desk", "twilio-t0ken-of-a-run")),
                IssueLinks.none());
    }

    /**
     * Writes Allure's results and all that lies beside them.
     *
     * @param brokenOneIn every so manieth scenario breaks, with a picture of its whole page; 0 where all are held
     */
    public static void write(Path folder, int scenarios, int brokenOneIn) {
        MadeUpRun run = new MadeUpRun(folder);
        for (int number = 0; number < scenarios; number++) {
            run.play(number, brokenOneIn > 0 && number % brokenOneIn == brokenOneIn - 1);
        }
        run.end();
    }

    private void play(int number, boolean broken) {
        FeatureScenario feature = features.get(number % features.size());
        Random random = new Random(number);
        Instant start = START.plusMillis(450L * number);
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String name =
                number < features.size() ? feature.name() : feature.name() + ", " + (number / features.size() + 1);
        ScenarioEvidence evidence = new ScenarioEvidence(
                ScenarioIdentity.of(id, URI.create("classpath:features/" + feature.file()), name, feature.tags()),
                Clock.fixed(start, ZoneOffset.UTC));
        new MadeUpScenario(evidence, feature, random, start).tell(broken);
        begin(id, name, feature, start);
        steps(id, feature, broken, start);
        report.publish(evidence);
        lifecycle.stopTestCase(id);
        lifecycle.updateTestCase(
                id, result -> result.setStop(start.plusSeconds(broken ? 62 : 3).toEpochMilli()));
        lifecycle.writeTestCase(id);
        for (int hook = 0; hook < HOOKS; hook++) {
            hook(id, hook, start);
        }
    }

    /** As the adapter of Cucumber begins one. */
    private void begin(String id, String name, FeatureScenario feature, Instant start) {
        List<Label> labels = new ArrayList<>();
        feature.tags().forEach(tag -> labels.add(ResultsUtils.createTagLabel(tag)));
        labels.add(
                ResultsUtils.createLabel("severity", feature.valueOf("severity").orElse("normal")));
        labels.add(ResultsUtils.createFeatureLabel(feature.feature().name()));
        labels.add(ResultsUtils.createStoryLabel(name));
        labels.add(ResultsUtils.createSuiteLabel(feature.feature().name()));
        labels.add(ResultsUtils.createTestClassLabel(name));
        labels.add(ResultsUtils.createLabel("thread", "12174@vm.ForkJoinPool-2-worker-" + start.toEpochMilli() % 4));
        lifecycle.scheduleTestCase(new TestResult()
                .setUuid(id)
                .setName(name)
                .setTestCaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setDescription(feature.feature().description())
                .setLabels(labels));
        lifecycle.startTestCase(id);
        lifecycle.updateTestCase(id, result -> result.setStatus(Status.PASSED).setStart(start.toEpochMilli()));
    }

    private void steps(String id, FeatureScenario feature, boolean broken, Instant start) {
        List<StepResult> steps = new ArrayList<>();
        for (FeatureStep step : feature.steps()) {
            long at = start.plusMillis(300L * steps.size()).toEpochMilli();
            boolean breaks = broken && steps.size() == feature.steps().size() - 1;
            StepResult result = new StepResult()
                    .setName(step.kind().name().charAt(0)
                            + step.kind().name().substring(1).toLowerCase(Locale.ROOT) + " " + step.text())
                    .setStatus(breaks ? Status.FAILED : Status.PASSED)
                    .setStage(Stage.FINISHED)
                    .setStart(at)
                    .setStop(at + 300);
            steps.add(result);
            if (!step.table().isEmpty()) {
                result.setAttachments(List.of(table(id + steps.size(), step)));
            }
        }
        lifecycle.updateTestCase(id, result -> {
            result.setSteps(steps);
            if (broken) {
                result.setStatus(Status.FAILED)
                        .setStatusDetails(new StatusDetails()
                                .setMessage(MadeUpScenario.BROKEN)
                                .setTrace(MadeUpScenario.BROKEN
                                        + "\n\tat dev.roundtrip.people.Gate.expect(Gate.java:71)".repeat(12)));
            }
        });
    }

    private Attachment table(String name, FeatureStep step) {
        String rows = step.table().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        String source = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "-attachment.csv";
        lifecycle.writeAttachment(source, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
        return new Attachment()
                .setName("Data table")
                .setType("text/tab-separated-values")
                .setSource(source);
    }

    private void hook(String id, int number, Instant start) {
        String container = UUID.nameUUIDFromBytes((id + number).getBytes(StandardCharsets.UTF_8))
                .toString();
        FixtureResult fixture = new FixtureResult()
                .setName("dev.roundtrip.acceptance.ScenarioHooks.hook%d(io.cucumber.java.Scenario)".formatted(number))
                .setStatus(Status.PASSED)
                .setStart(start.toEpochMilli())
                .setStop(start.toEpochMilli() + 1);
        TestResultContainer around =
                new TestResultContainer().setUuid(container).setChildren(List.of(id));
        lifecycle.startTestContainer(
                number < 2 ? around.setBefores(List.of(fixture)) : around.setAfters(List.of(fixture)));
        lifecycle.stopTestContainer(container);
        lifecycle.writeTestContainer(container);
    }

    private void end() {
        ResultsFolder results = new ResultsFolder(folder);
        RunFacts facts = new RunFacts(
                "k7m2x",
                "embedded",
                true,
                "http://127.0.0.1:41687",
                "4.14.2",
                "Chromium 142",
                Map.of(Channel.EMAIL, "simulator", Channel.SMS, "simulator", Channel.WEB_CHAT, "simulator"),
                Map.of("Answers", "scripted: the suite’s own words"));
        results.describe(facts, Map.of());
        results.record(facts, START, Optional.of(START.plusSeconds(225)), Redactor.withoutSecrets());
    }
}
