package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a scenario is found in Allure, whatever the adapter wrote before. */
class LabelsTest {
    private static final List<Label> WRITTEN = List.of(
            label("tag", "smoke"),
            label("severity", "normal"),
            label("severity", "minor"),
            label("owner", "team"),
            label("owner", "ada"),
            label("feature", "Where is my order?"),
            label("story", "She asks"),
            label("suite", "Where is my order?"),
            label("testClass", "She asks"),
            label("package", "file:somewhere.features.order"),
            label("gherkin_uri", "file:///somewhere/features/order/late.feature"));

    @Test
    void behaviours_are_area_and_rule_and_suites_are_channel_area_and_feature() {
        Labels labels = labels(scenario("@email", "@sms").under("Nobody waits for nothing"));

        assertThat(texts(labels))
                .containsOnlyOnce(
                        "epic: Order",
                        "feature: Nobody waits for nothing",
                        "parentSuite: E-mail",
                        "suite: Order",
                        "subSuite: Where is my order?",
                        "package: order.late",
                        "area: Order",
                        "channel: e-mail",
                        "channel: SMS",
                        "tag: smoke")
                .noneMatch(
                        text -> text.startsWith("story") || text.startsWith("testClass") || text.contains("somewhere"));
        assertThat(texts(labels).stream()
                        .map(text -> text.replaceFirst(":.*", ""))
                        .filter(name -> !name.equals("channel")))
                .doesNotHaveDuplicates();
    }

    @Test
    void without_a_rule_the_feature_stands_for_it() {
        assertThat(texts(labels(scenario("@sms")))).contains("feature: Where is my order?", "parentSuite: SMS");
    }

    @Test
    void severity_and_owner_are_those_of_the_nearest_tag() {
        assertThat(texts(labels(scenario("@sms", "@severity=minor", "@severity=blocker", "@owner=team", "@owner=ada"))))
                .contains("severity: blocker", "owner: ada")
                .doesNotContain("severity: minor", "owner: team");
    }

    @Test
    void smoke_is_critical_and_what_nobody_weighs_is_normal() {
        assertThat(texts(labels(scenario("@sms", "@smoke")))).contains("severity: critical");
        assertThat(texts(labels(scenario("@sms")))).contains("severity: normal");
    }

    @Test
    void an_issue_leads_where_the_setting_says_and_is_named_where_nothing_does() {
        ScenarioIdentity scenario = scenario("@sms", "@issue=SHOP-12", "@issue=#7 é");
        IssueLinks known = new IssueLinks(Optional.of("https://tracker.example/{}/show"));

        assertThat(known.of(scenario))
                .extracting(Link::getName, Link::getUrl, Link::getType)
                .containsExactly(
                        tuple("SHOP-12", "https://tracker.example/SHOP-12/show", "issue"),
                        tuple("#7 é", "https://tracker.example/%237%20%C3%A9/show", "issue"));
        assertThat(known.named(scenario)).isEmpty();
        assertThat(IssueLinks.none().of(scenario)).isEmpty();
        assertThat(texts(labels(scenario))).contains("tag: issue SHOP-12");
    }

    private static ScenarioIdentity scenario(String... tags) {
        return new ScenarioIdentity("1", URI.create("file:/x/features/order/late.feature"), "She asks", List.of(tags));
    }

    private static Labels labels(ScenarioIdentity scenario) {
        Story story =
                new ScenarioEvidence(scenario, Clock.fixed(Stories.START, ZoneOffset.UTC)).story(Optional.empty());
        return new Labels(WRITTEN, story, IssueLinks.none());
    }

    private static List<String> texts(Labels labels) {
        return labels.all().stream()
                .map(label -> label.getName() + ": " + label.getValue())
                .toList();
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
