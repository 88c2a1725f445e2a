package dev.roundtrip.evidence;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hangs a scenario's evidence on its Allure test: attachments, labels, a description that begins with the headline, and
 * a history id that survives edits of the feature. To be called from an After hook, while the test is still open.
 */
public final class ScenarioReport {
    /** How the file with the evidence for programs ends; it begins with the id of Allure's result. */
    static final String RECORD = "-roundtrip.json";

    private final AllureLifecycle lifecycle;
    private final Redactor redactor;
    private final Ink ink;

    ScenarioReport(AllureLifecycle lifecycle, Redactor redactor) {
        this.lifecycle = lifecycle;
        this.redactor = redactor;
        this.ink = new Ink(redactor);
    }

    /** Reports to the Allure of this JVM, in the folder to which its Cucumber adapter writes. */
    public static ScenarioReport toAllure(Redactor redactor) {
        return new ScenarioReport(Allure.getLifecycle(), redactor);
    }

    /**
     * Publishes the evidence of a scenario whose steps are over. An ending that nobody told is read off its steps.
     *
     * @throws IllegalStateException when Allure knows no such test: its Cucumber adapter is not registered
     */
    public void publish(ScenarioEvidence evidence) {
        AtomicBoolean published = new AtomicBoolean();
        lifecycle.updateTestCase(evidence.scenario().id(), result -> {
            describe(result, evidence);
            published.set(true);
        });
        if (!published.get()) {
            throw new IllegalStateException(("Allure knows no test for “%s”, so its evidence would be lost. Name"
                            + " io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm in cucumber.plugin.")
                    .formatted(evidence.scenario().name()));
        }
    }

    private void describe(TestResult result, ScenarioEvidence evidence) {
        Story story = evidence.story(new SeenEnding(result).ending());
        result.setHistoryId(new HistoryId(evidence.scenario(), result.getParameters()).value());
        result.setFullName(
                evidence.scenario().path() + ": " + evidence.scenario().name());
        result.setName(story.slow() ? result.getName() + " (slow)" : result.getName());
        result.setDescriptionHtml(description(story, Optional.ofNullable(result.getDescription())));
        result.setLabels(labels(result, story));
        List<Attachment> attachments = new ArrayList<>(result.getAttachments());
        new Attachments(redactor)
                .of(story, evidence.exchanges(), evidence.phones())
                .forEach(each -> attachments.add(written(each)));
        result.setAttachments(attachments);
        byte[] record = new RedactedJson(redactor)
                .of(new ScenarioRecord(story).json())
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8);
        lifecycle.writeAttachment(evidence.scenario().id() + RECORD, new ByteArrayInputStream(record));
    }

    private Attachment written(Attached attached) {
        String source = UUID.randomUUID() + "-attachment" + MediaTypes.extension(attached.mediaType());
        lifecycle.writeAttachment(source, new ByteArrayInputStream(attached.bytes()));
        return new Attachment()
                .setName(attached.name())
                .setType(attached.mediaType())
                .setSource(source);
    }

    private String description(Story story, Optional<String> ofFeature) {
        String headline = "<p><strong>" + ink.of(new Headline(story).sentence()) + "</strong></p>";
        String howReal = story.channels().stream()
                .filter(story.howReal()::containsKey)
                .map(channel -> "<p>How real: " + channel.title() + " – "
                        + ink.of(story.howReal().get(channel)) + "</p>")
                .collect(Collectors.joining());
        String promise = ofFeature
                .map(text -> "<p>" + ink.of(text.strip()).replaceAll("\\s*\\n\\s*", "<br>") + "</p>")
                .orElse("");
        String notes = Stream.concat(story.slowness().stream(), story.recheck().stream())
                .map(sentence -> "<p>" + ink.of(sentence) + "</p>")
                .collect(Collectors.joining());
        return headline + notes + new Digest(ink, story).html() + howReal + promise;
    }

    private static List<Label> labels(TestResult result, Story story) {
        List<Label> labels = new ArrayList<>(result.getLabels());
        // The adapter writes where the feature lies on this machine, which is nobody's business.
        labels.removeIf(label -> List.of("package", "gherkin_uri").contains(label.getName()));
        labels.add(ResultsUtils.createPackageLabel(
                story.scenario().path().replaceFirst("\\.feature$", "").replace('/', '.')));
        if (!story.scenario().area().isEmpty()) {
            labels.add(ResultsUtils.createEpicLabel(story.scenario().area()));
        }
        story.channels().forEach(channel -> labels.add(ResultsUtils.createLabel("channel", channel.title())));
        story.channels().stream()
                .map(story.howReal()::get)
                .filter(words -> words != null)
                .distinct()
                .forEach(words -> labels.add(ResultsUtils.createLabel("howReal", words)));
        labels.add(ResultsUtils.createLabel("layer", "acceptance"));
        labels.add(ResultsUtils.createLabel("verdict", story.verdictKey()));
        story.lacks().forEach(need -> labels.add(ResultsUtils.createLabel("lacks", need)));
        story.finding().ifPresent(finding -> {
            labels.add(ResultsUtils.createLabel("hop", finding.missing().label()));
            labels.add(ResultsUtils.createLabel("cause", finding.cause().label()));
        });
        return labels;
    }
}
