package dev.roundtrip.evidence;

import dev.roundtrip.trip.Sentence;
import io.qameta.allure.model.Label;
import io.qameta.allure.util.ResultsUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under what a scenario is found in Allure: behaviours are area and rule, suites are channel, area and feature, packages
 * the folders of the features.
 */
final class Labels {
    // What the adapter writes of its own, or writes otherwise; where the feature lies on this machine is nobody's
    // business.
    private static final Set<String> REPLACED = Set.of(
            "gherkin_uri",
            ResultsUtils.PACKAGE_LABEL_NAME,
            ResultsUtils.TEST_CLASS_LABEL_NAME,
            ResultsUtils.EPIC_LABEL_NAME,
            ResultsUtils.FEATURE_LABEL_NAME,
            ResultsUtils.STORY_LABEL_NAME,
            ResultsUtils.PARENT_SUITE_LABEL_NAME,
            ResultsUtils.SUITE_LABEL_NAME,
            ResultsUtils.SUB_SUITE_LABEL_NAME,
            ResultsUtils.SEVERITY_LABEL_NAME,
            ResultsUtils.OWNER_LABEL_NAME);

    private final List<Label> written;
    private final Story story;
    private final IssueLinks issues;

    /** @param written those of the adapter */
    Labels(List<Label> written, Story story, IssueLinks issues) {
        this.written = List.copyOf(written);
        this.story = story;
        this.issues = issues;
    }

    List<Label> all() {
        List<Label> labels = new ArrayList<>(written.stream()
                .filter(label -> !REPLACED.contains(label.getName()))
                .toList());
        place(labels);
        ScenarioIdentity scenario = story.scenario();
        labels.add(ResultsUtils.createSeverityLabel(scenario.severity()));
        scenario.owner().map(ResultsUtils::createOwnerLabel).ifPresent(labels::add);
        issues.named(scenario).forEach(key -> labels.add(ResultsUtils.createTagLabel("issue " + key)));
        outcome(labels);
        return labels;
    }

    private void place(List<Label> labels) {
        ScenarioIdentity scenario = story.scenario();
        String feature = adapters(ResultsUtils.FEATURE_LABEL_NAME);
        Stream.of(scenario.rule(), feature)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(ResultsUtils::createFeatureLabel)
                .ifPresent(labels::add);
        if (!scenario.area().isEmpty()) {
            labels.add(ResultsUtils.createEpicLabel(scenario.area()));
            labels.add(ResultsUtils.createLabel("area", scenario.area()));
            labels.add(ResultsUtils.createSuiteLabel(scenario.area()));
        }
        countedFor().map(ResultsUtils::createParentSuiteLabel).ifPresent(labels::add);
        if (!feature.isBlank()) {
            labels.add(ResultsUtils.createSubSuiteLabel(feature));
        }
        labels.add(ResultsUtils.createPackageLabel(
                scenario.path().replaceFirst("\\.feature$", "").replace('/', '.')));
    }

    private void outcome(List<Label> labels) {
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
    }

    /** A scenario over two channels is found under the one on which it broke, else under the one on which it begins. */
    private Optional<String> countedFor() {
        return Stream.of(
                        story.brokenLeg().map(leg -> leg.trip().channel()).stream(),
                        story.scenario().channels().stream(),
                        story.channels().stream())
                .flatMap(channels -> channels)
                .findFirst()
                .map(channel -> Sentence.of(channel.title()));
    }

    private String adapters(String name) {
        return written.stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }
}
