package dev.roundtrip.evidence;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Trip;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Scenarios as they come out of a run, for the tests of this package. */
final class Stories {
    static final Instant START = Instant.parse("2026-11-22T10:02:11Z");

    private Stories() {}

    static ScenarioEvidence evidence(String name, String... tags) {
        ScenarioIdentity identity = new ScenarioIdentity(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                URI.create("classpath:features/order/where-is-it.feature"),
                name,
                List.of(tags));
        return new ScenarioEvidence(identity, Clock.fixed(START, ZoneOffset.UTC));
    }

    /** Asked by e-mail, noted privately, answered, received. */
    static ScenarioEvidence held() {
        ScenarioEvidence evidence = evidence("A friendly first-time buyer asks by e-mail where her order is", "@email");
        evidence.howReal(Channel.EMAIL, "simulator");
        evidence.remark(
                "The wording of the answer is the suite’s own: proved is that it arrived complete and unchanged.");
        Trip question = evidence.ledger().open(Direction.TO_DESK, Channel.EMAIL, "Maya", "Harbor & Pine", """
                Hi there!

                I ordered the <Nordlys> jacket three days ago (RT-10442) & have not heard since.
                Where is it? 🌲

                Thanks, Maya""");
        evidence.about(question, "Where is order RT-10442?");
        evidence.allow(question, Hop.SEEN_BY_DESK, Budget.seconds(5, 60));
        question.prove(Hop.SENT, "m1.7f3a@customer.example", at(0.120), "Maya");
        question.prove(Hop.ACCEPTED, "m1.7f3a@customer.example", at(0.151), "SMTP server 127.0.0.1:3025");
        question.prove(Hop.SEEN_BY_DESK, "message 118", at(0.412), "realtime feed");
        evidence.note("Tomas", "Tracking says Reno. Answer before noon.", at(0.9));
        Trip answer = answer(evidence, Channel.EMAIL);
        answer.prove(Hop.HANDED_OVER, "conv-9f.msg-119@desk.example", at(1.530), "realtime feed");
        answer.prove(Hop.RECEIVED, "conv-9f.msg-119@desk.example", at(2.530), "Maya’s mailbox");
        evidence.fact("Label", "order-status", "rule");
        evidence.fact("Status", "open", "product");
        return evidence;
    }

    /** Asked by SMS, answered, never received. */
    static ScenarioEvidence broken() {
        ScenarioEvidence evidence = evidence("A frustrated buyer complains by SMS", "@sms");
        evidence.howReal(Channel.SMS, "real numbers, both ways");
        Trip question = evidence.ledger()
                .open(Direction.TO_DESK, Channel.SMS, "Derek", "Harbor & Pine", "ITS 6 DAYS LATE. where is my order");
        evidence.allow(question, Hop.SEEN_BY_DESK, Budget.seconds(5, 60));
        question.prove(Hop.SENT, "SM1f00000000000000000000000000aa01", at(0.1), "Derek");
        question.prove(Hop.ACCEPTED, "SM1f00000000000000000000000000aa01", at(0.4), "Twilio");
        question.prove(Hop.SEEN_BY_DESK, "message 201", at(9.2), "realtime feed");
        Trip answer = evidence.ledger()
                .open(Direction.TO_CUSTOMER, Channel.SMS, "Tomas", "Derek", "I am sorry, Derek. It comes on Friday.");
        evidence.allow(answer, Hop.HANDED_OVER, Budget.seconds(5, 30));
        evidence.allow(answer, Hop.RECEIVED, Budget.seconds(10, 60));
        answer.prove(Hop.ANSWERED, "message 202", at(9.9), "desk");
        answer.prove(Hop.HANDED_OVER, "SM1f00000000000000000000000000bb02", at(10.4), "realtime feed");
        evidence.ended(
                Ending.Kind.BROKEN_PROMISE,
                "Tomas’s answer SM1f…bb02 was accepted for delivery at 10:02:21.400. No inbound record at Derek’s number"
                        + " within 60 s.\nLast proven hop: accepted for delivery.\nFirst missing: received by the customer."
                        + "\nAlmost: Twilio: it came to +15550100209.\nHop and cause: received, wrong-person.",
                new Finding(
                        Hop.RECEIVED,
                        Cause.WRONG_PERSON,
                        true,
                        "Twilio delivered the answer to another number than the one it was for.",
                        "Look which number the desk hands to Twilio for this contact.",
                        List.of(
                                new Trace(
                                        Sign.DELIVERED, "the desk", "It was handed over at 10:02:21.400 as SM1f…bb02."),
                                new Trace(Sign.OTHER_PERSON, "Twilio", "It came to +15550100209 <not Derek’s>."),
                                new Trace(Sign.UNASKED, "the carrier", "It can't be asked."))));
        return evidence;
    }

    private static Trip answer(ScenarioEvidence evidence, Channel channel) {
        Trip answer = evidence.ledger().open(Direction.TO_CUSTOMER, channel, "Tomas", "Maya", """
                Dear Maya,

                RT-10442 is on its way: tracking 1Z999AA10123456784.
                مرحبا، الطرد في الطريق
                Tomas""");
        evidence.allow(answer, Hop.HANDED_OVER, Budget.seconds(5, 30));
        evidence.allow(answer, Hop.RECEIVED, Budget.seconds(10, 60));
        answer.prove(Hop.ANSWERED, "message 119", at(1.210), "desk");
        return answer;
    }

    static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }
}
