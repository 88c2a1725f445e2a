package dev.roundtrip.evidence;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

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
    private final IssueLinks issues;

    ScenarioReport(AllureLifecycle lifecycle, Redactor redactor, IssueLinks issues) {
        this.lifecycle = lifecycle;
        this.redactor = redactor;
        this.issues = issues;
        this.ink = new Ink(redactor);
    }

    /** Reports to the Allure of this JVM, in the folder to which its Cucumber adapter writes. */
    public static ScenarioReport toAllure(Redactor redactor, IssueLinks issues) {
        return new ScenarioReport(Allure.getLifecycle(), redactor, issues);
    }

    /**
     * Publishes the evidence of a scenario whose steps are over. An ending that nobody told is read off its steps.
     *
     * @return the outcome as a label has it: {@code held}, {@code degraded}, {@code broken-promise}, …
     * @throws IllegalStateException when Allure knows no such test: its Cucumber adapter is not registered
     */
    public String publish(ScenarioEvidence evidence) {
        AtomicReference<String> verdict = new AtomicReference<>();
        lifecycle.updateTestCase(
                evidence.scenario().id(),
                result -> verdict.set(describe(result, evidence).verdictKey()));
        if (verdict.get() == null) {
            throw new IllegalStateException(("Allure knows no test for “%s”, so its evidence would be lost. Name"
                            + " io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm in cucumber.plugin.")
                    .formatted(evidence.scenario().name()));
        }
        return verdict.get();
    }

    private Story describe(TestResult result, ScenarioEvidence evidence) {
        Story story = evidence.story(new SeenEnding(result).ending());
        result.setHistoryId(new HistoryId(evidence.scenario(), result.getParameters()).value());
        result.setFullName("%s, %s"
                .formatted(evidence.scenario().label(), evidence.scenario().path()));
        result.setName(story.slow() ? result.getName() + " (slow)" : result.getName());
        result.setDescriptionHtml(new Description(ink, story).html(Optional.ofNullable(result.getDescription())));
        result.setLabels(new Labels(result.getLabels(), story, issues).all());
        result.setLinks(links(result, story));
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
        evidence.forgetExchanges();
        return story;
    }

    private List<Link> links(TestResult result, Story story) {
        List<Link> links = new ArrayList<>(result.getLinks());
        // The adapter links an issue even where it knows no address.
        links.removeIf(link -> ResultsUtils.ISSUE_LINK_TYPE.equals(link.getType()));
        links.addAll(issues.of(story.scenario()));
        return links;
    }

    private Attachment written(Attached attached) {
        String source = UUID.randomUUID() + "-attachment" + MediaTypes.extension(attached.mediaType());
        lifecycle.writeAttachment(source, new ByteArrayInputStream(attached.bytes()));
        return new Attachment()
                .setName(attached.name())
                .setType(attached.mediaType())
                .setSource(source);
    }
}
