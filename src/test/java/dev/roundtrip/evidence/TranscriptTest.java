package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Trip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"held", "broken"})
    void the_page_is_the_one_that_was_looked_at(String name) throws IOException {
        String page = page(name.equals("held") ? Stories.held() : Stories.broken());

        // Kept beside the build, to be looked at in a browser and copied over the golden file when it is meant.
        Path now = Files.createDirectories(Path.of("target/golden")).resolve("transcript-" + name + ".html");
        Files.writeString(now, page);
        assertThat(page).as("the page now in %s", now).isEqualTo(golden("transcript-" + name + ".html"));
    }

    @Test
    void nothing_on_the_page_asks_a_network_or_runs_a_script() {
        Document page = Jsoup.parse(page(Stories.held()));

        assertThat(page.select("script, link, img, iframe, [src], [href], [onclick]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup_and_keeps_its_lines() {
        Document page = Jsoup.parse(page(Stories.held()));

        assertThat(page.select("li.customer .text").first().wholeText())
                .startsWith("Hi there!\n\nI ordered the <Nordlys> jacket")
                .contains("& have not heard since.\nWhere is it? 🌲");
    }

    @Test
    void every_text_finds_its_own_direction() {
        Document page = Jsoup.parse(page(Stories.held()));

        assertThat(page.select(".text")).allMatch(text -> text.attr("dir").equals("auto"));
        assertThat(page.select("style").html()).contains("unicode-bidi: plaintext");
    }

    @Test
    void the_sides_are_in_the_order_in_which_they_spoke() {
        Document page = Jsoup.parse(page(Stories.held()));

        assertThat(page.select(".talk > li").eachAttr("class")).containsExactly("customer", "note", "agent");
        assertThat(page.select(".note").text())
                .contains("private note", "A note for colleagues: no customer may see it.");
    }

    @Test
    void the_hop_where_it_broke_is_named_in_words() {
        Document page = Jsoup.parse(page(Stories.broken()));

        assertThat(page.select("h1").text())
                .isEqualTo("Derek wrote by SMS “ITS 6 DAYS LATE. where is my order”, but Tomas’s answer reached"
                        + " somebody else.");
        assertThat(page.select(".agent .breakage").text())
                .isEqualTo("Here it broke: it was not received by the customer; the limit is 60 s.");
        assertThat(page.select("tr.broken .mark").text()).isEqualTo("✗ broken here");
        assertThat(page.select("tr.slow .mark").text()).isEqualTo("✓ slow");
    }

    @Test
    void what_only_twilio_vouches_for_is_never_called_received() {
        ScenarioEvidence evidence = Stories.evidence("Answered by SMS", "@sms");
        Trip answer = evidence.ledger().open(Direction.TO_CUSTOMER, Channel.SMS, "Tomas", "Derek", "Hello");
        answer.prove(Hop.ANSWERED, "1", Stories.at(1), "desk");
        answer.prove(Hop.HANDED_OVER, "SM1", Stories.at(2), "desk");
        answer.prove(Hop.RECEIVED, "SM1", Stories.at(3), Proof.TWILIOS_WORD);

        Document page = Jsoup.parse(page(evidence));

        assertThat(page.select(".hops tbody th").eachText().get(2)).isEqualTo("delivered (Twilio's word)");
        assertThat(page.select(".agent").text())
                .contains("delivered (Twilio's word)")
                .doesNotContain("received");
    }

    @Test
    void what_nobody_looked_for_is_not_called_broken() {
        ScenarioEvidence evidence = Stories.evidence("Asked, and no more");
        Trip answer = evidence.ledger().open(Direction.TO_CUSTOMER, Channel.EMAIL, "Tomas", "Maya", "Hello");
        answer.prove(Hop.ANSWERED, "1", Stories.at(1), "desk");

        Document page = Jsoup.parse(page(evidence));

        assertThat(page.select("tr .mark").eachText())
                .containsExactly("✓ proven", "○ not looked for", "○ not looked for");
        assertThat(page.select(".verdict").text()).isEqualTo("Held");
        assertThat(page.select(".breakage")).isEmpty();
    }

    @Test
    void a_message_that_never_reached_the_desk_breaks_there_and_the_hops_after_it_are_not_reached() {
        ScenarioEvidence evidence = Stories.evidence("Lost");
        Trip trip =
                evidence.ledger().open(Direction.TO_DESK, Channel.SMS, "Nia", "Harbor & Pine", "Where is the second?");
        evidence.allow(trip, Hop.ACCEPTED, Budget.seconds(1, 2));
        trip.prove(Hop.SENT, "SM1", Stories.at(0), "Nia");
        evidence.ended(Ending.Kind.BROKEN_PROMISE, "Lost.");

        Document page = Jsoup.parse(page(evidence));

        assertThat(page.select("tr .mark").eachText()).containsExactly("✓ proven", "✗ broken here", "○ not reached");
        assertThat(page.select("h1").text())
                .isEqualTo("Nia asked by SMS “Where is the second?”, but Nia’s message did not reach the desk:"
                        + " it was sent by the customer, and no further.");
    }

    @Test
    void a_late_hop_is_too_late_and_a_slow_one_makes_the_verdict_slow() {
        ScenarioEvidence late = oneHop(70);
        late.ended(Ending.Kind.BROKEN_PROMISE, "Too late.");
        ScenarioEvidence slow = oneHop(20);

        assertThat(Jsoup.parse(page(late)).select("h1").text()).endsWith("Nia’s message reached the desk too late.");
        assertThat(slow.verdict()).isEqualTo("degraded");
        assertThat(Jsoup.parse(page(slow)).select(".verdict").text()).isEqualTo("Held, but slow");
    }

    @Test
    void several_answers_are_told_together() {
        ScenarioEvidence evidence = Stories.held();
        Trip second =
                evidence.ledger().open(Direction.TO_CUSTOMER, Channel.EMAIL, "Tomas", "Maya", "And one more thing");
        List.of(Hop.ANSWERED, Hop.HANDED_OVER, Hop.RECEIVED)
                .forEach(hop -> second.prove(hop, "x", Stories.at(3 + hop.ordinal() * 0.1), "desk"));

        assertThat(new Headline(evidence.story(Optional.empty())).sentence())
                .isEqualTo("Maya asked by e-mail “Where is order RT-10442?”, and all 2 answers arrived;"
                        + " the slowest round trip took 3.4 s.");
    }

    @Test
    void a_scenario_that_was_not_run_claims_nothing() {
        ScenarioEvidence evidence = Stories.evidence("Two numbers", "@sms");
        evidence.ended(Ending.Kind.NOT_RUN, "Needs a second number: set roundtrip.sms.customer-number.");

        Element head = Jsoup.parse(page(evidence)).selectFirst("header");

        assertThat(head.text()).contains("Not run", "This scenario was not run here.", "SMS", "Needs a second number");
    }

    @Test
    void secrets_and_cards_in_messages_are_hidden() {
        ScenarioEvidence evidence = Stories.evidence("Payment failed");
        evidence.ledger()
                .open(Direction.TO_DESK, Channel.EMAIL, "Yuki", "Harbor & Pine", "4111 1111 1111 1111, p&ssword")
                .prove(Hop.SENT, "1", Stories.at(0), "Yuki");

        String page = new Transcript(new Redactor(List.of("p&ssword"))).page(evidence.story(Optional.empty()));

        assertThat(page).doesNotContain("4111", "p&amp;ssword").contains("«card number hidden», «secret hidden»");
    }

    private static ScenarioEvidence oneHop(double seconds) {
        ScenarioEvidence evidence = Stories.evidence("Slow");
        Trip trip = evidence.ledger().open(Direction.TO_DESK, Channel.SMS, "Nia", "Harbor & Pine", "Where is it?");
        evidence.allow(trip, Hop.SEEN_BY_DESK, Budget.seconds(5, 60));
        trip.prove(Hop.SENT, "SM1", Stories.at(0), "Nia");
        trip.prove(Hop.ACCEPTED, "SM1", Stories.at(0), "Twilio");
        trip.prove(Hop.SEEN_BY_DESK, "7", Stories.at(seconds), "realtime feed");
        return evidence;
    }

    private static String page(ScenarioEvidence evidence) {
        return new Transcript(Redactor.withoutSecrets()).page(evidence.story(Optional.empty()));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = TranscriptTest.class.getResourceAsStream(name)) {
            return file == null ? "(no golden file)" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
