package dev.roundtrip.evidence.sample;

import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.IssueLinks;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioIdentity;
import dev.roundtrip.evidence.ScenarioReport;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Trip;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Steps that leave evidence as a real run does, without a desk. */
public class SampleGlue {
    private static final Instant START = Instant.parse("2026-11-22T10:02:11Z");

    private ScenarioEvidence evidence;

    @Before
    public void begin(Scenario scenario) {
        ScenarioIdentity identity = ScenarioIdentity.of(
                scenario.getId(), scenario.getUri(), scenario.getName(), scenario.getSourceTagNames());
        evidence = new ScenarioEvidence(identity, Clock.fixed(START, ZoneOffset.UTC));
        evidence.howReal(Channel.SMS, "simulator");
    }

    @After(order = 0)
    public void report() {
        ScenarioReport.toAllure(new Redactor(List.of("t0psecret")), IssueLinks.none())
                .publish(evidence);
    }

    @When("{word} asks about {string}")
    public void asks(String name, String what) {
        Trip trip = evidence.ledger().open(Direction.TO_DESK, Channel.SMS, name, "Harbor & Pine", what);
        evidence.allow(trip, Hop.SEEN_BY_DESK, Budget.seconds(1, 60));
        trip.prove(Hop.SENT, "SM1", START.plusMillis(100), name);
        trip.prove(Hop.ACCEPTED, "SM1", START.plusMillis(200), "Twilio");
        trip.prove(Hop.SEEN_BY_DESK, "message 7", START.plusMillis(400), "realtime feed");
        add(Exchange.Kind.DESK_HTTP, "POST /messages → 200", "text/plain", "secret=t0psecret");
        add(Exchange.Kind.TWILIO, "POST Messages.json → 201", "text/plain", "Body=hi");
        add(Exchange.Kind.MAIL, "Mail as received", "message/rfc822", "Subject: hi");
        add(Exchange.Kind.PICTURE, "What Maya saw: the chat window", "image/png", "png");
        add(Exchange.Kind.BROWSER_CONSOLE, "error", "text/plain", "boom");
    }

    @When("the mail server is down")
    public void the_mail_server_is_down() {
        throw new IllegalStateException("The mail server does not answer. Start it.");
    }

    @Then("the answer is lost")
    public void the_answer_is_lost() {
        Trip trip = evidence.ledger().open(Direction.TO_CUSTOMER, Channel.SMS, "Tomas", "Maya", "Here it is.");
        evidence.allow(trip, Hop.RECEIVED, Budget.seconds(1, 60));
        trip.prove(Hop.ANSWERED, "message 8", START.plusMillis(500), "desk");
        trip.prove(Hop.HANDED_OVER, "SM2", START.plusMillis(700), "realtime feed");
        throw new BrokenPromise(
                "Maya did not receive SM2 within 60 s; token t0psecret.",
                Finding.seen(Hop.RECEIVED, Cause.UNKNOWN, "nobody knows.", "Ask again."));
    }

    @Then("a number is missing")
    public void a_number_is_missing() {
        evidence.ended(Ending.Kind.NOT_RUN, "Needs a second number.");
        throw new TestAbortedException("Needs a second number.");
    }

    @When("the answer is lost for {string}")
    public void the_answer_is_lost_for(String why) {
        throw new BrokenPromise(why, Finding.seen(Hop.RECEIVED, Cause.UNKNOWN, "nobody knows.", "Ask again."));
    }

    @When("a number is missing for {string}")
    public void a_number_is_missing_for(String why) {
        throw new TestAbortedException(
                "Needs a number.", new BrokenPromise(why, Finding.seen(Hop.SENT, Cause.UNKNOWN, "none.", "Ask.")));
    }

    private void add(Exchange.Kind kind, String title, String type, String body) {
        evidence.add(new Exchange(START, kind, title, type, body.getBytes(StandardCharsets.UTF_8)));
    }
}
