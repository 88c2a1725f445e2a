package dev.roundtrip.evidence.planted;

import dev.roundtrip.evidence.IssueLinks;
import dev.roundtrip.evidence.Redactor;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.evidence.ScenarioIdentity;
import dev.roundtrip.evidence.ScenarioReport;
import dev.roundtrip.secrets.SampleSecrets;
import dev.roundtrip.trip.BrokenPromise;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Grade;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Review;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Trip;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One secret in all places of a scenario: what is said, seen, exchanged, thrown, attached and handed to a step. */
public class PlantedGlue {
    private static final Instant START = Instant.parse("2026-11-22T10:02:11Z");

    private static final Redactor REDACTOR = new Redactor(SampleSecrets.values());

    private Scenario scenario;
    private ScenarioEvidence evidence;

    @Before
    public void begin(Scenario begun) {
        scenario = begun;
        evidence = new ScenarioEvidence(
                ScenarioIdentity.of(begun.getId(), begun.getUri(), begun.getName(), begun.getSourceTagNames()),
                Clock.fixed(START, ZoneOffset.UTC));
    }

    @After(order = 0)
    public void report() {
        ScenarioReport.toAllure(REDACTOR, IssueLinks.none()).publish(evidence);
    }

    @Given("somebody types {}")
    public void types(String secret) {
        scenario.log("typed " + secret);
        scenario.attach("attached " + secret, "text/plain", "named " + secret);
        scenario.attach(
                ("<p>attached " + secret + "</p>").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "text/html",
                "page");
    }

    @Given("these are handed to a step:")
    public void handed(DataTable table) {}

    @Given("this is handed to a step:")
    public void handed(String text) {}

    @When("the secret {string} is everywhere")
    public void everywhere(String kind) {
        String secret = SampleSecrets.all().get(kind);
        for (Channel channel : Channel.values()) {
            evidence.howReal(channel, "real: " + secret);
            Trip question = evidence.ledger()
                    .open(Direction.TO_DESK, channel, "Maya " + secret, "Desk " + secret, "My word is " + secret + ".");
            evidence.about(question, "About " + secret);
            question.prove(Hop.SENT, secret, START, "from " + secret);
            Trip answer =
                    evidence.ledger().open(Direction.TO_CUSTOMER, channel, "Tomas", "Maya", "Your word is\n" + secret);
            answer.prove(Hop.ANSWERED, "message " + secret, START, "desk " + secret);
        }
        evidence.note("Tomas " + secret, "noted " + secret, START);
        evidence.noteReached("noted " + secret, "Maya " + secret, START);
        evidence.fact("Label " + secret, "value " + secret, "rule " + secret);
        evidence.judged(new Judgement(true, "what " + secret, "expected " + secret, false, "found " + secret));
        evidence.worded("Worded " + secret + ".");
        evidence.slow("Slow " + secret + ".");
        evidence.remark("Remark " + secret + ".");
        evidence.late("Late " + secret + ".");
        evidence.lacks("need " + secret);
        evidence.recheck("Check " + secret + ".");
        evidence.reviewed(new Review(
                "Drafter " + secret,
                "Draft " + secret,
                "Answer " + secret,
                "edited",
                "Ines " + secret,
                Duration.ofSeconds(1),
                List.<Grade>of(),
                "graded " + secret));
        Planted.exchanges(secret, START).forEach(evidence::add);
    }

    @Then("the secret {string} is thrown")
    public void thrown(String kind) {
        String secret = SampleSecrets.all().get(kind);
        Finding finding = new Finding(
                Hop.RECEIVED,
                Cause.UNKNOWN,
                false,
                "why " + secret,
                "remedy " + secret,
                List.of(new Trace(Sign.values()[0], "who " + secret, "trace " + secret)));
        BrokenPromise broken = new BrokenPromise("It did not come: " + secret, finding);
        broken.initCause(new IllegalStateException("GET https://desk.example/?token=" + secret + " failed"));
        throw broken;
    }
}
