package dev.roundtrip.evidence;

import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one made-up scenario tells: its feature's words, altered so that no two are the same, sent and answered. */
final class MadeUpScenario {
    static final String BROKEN =
            "Tomas’s answer was accepted for delivery at +1.530 s. Nothing was received within 60 s."
                    + "\nLast proven hop: accepted for delivery.\nFirst missing: received by the customer.\nHop and cause: received, lost.";

    private final ScenarioEvidence evidence;
    private final FeatureScenario feature;
    private final Random random;
    private final Instant start;
    private final List<Channel> channels;
    private final MadeUpWire wire;

    MadeUpScenario(ScenarioEvidence evidence, FeatureScenario feature, Random random, Instant start) {
        this.evidence = evidence;
        this.feature = feature;
        this.random = random;
        this.start = start;
        this.channels = evidence.scenario().channels();
        this.wire = new MadeUpWire(evidence, random);
    }

    void tell(boolean broken) {
        channels.forEach(each -> evidence.howReal(each, "simulator"));
        evidence.remark("The promise: " + feature.rule().name() + ".");
        evidence.remark(
                "The wording of the answer is the suite’s own: proved is that it arrived complete and unchanged.");
        List<String> texts = texts();
        for (int turn = 0; turn < texts.size(); turn++) {
            boolean toDesk = turn % 2 == 0;
            Channel by = channels.get(turn / 2 % channels.size());
            say(toDesk, by, texts.get(turn), turn, broken && turn == texts.size() - 1);
        }
        feature.steps().stream()
                .filter(step -> step.text().equals("the answer covers"))
                .flatMap(step -> step.table().stream())
                .forEach(row -> evidence.judged(new Judgement(true, row.get(0), row.get(1), true, row.get(1))));
        evidence.fact("Label", feature.area(), "rule");
        evidence.fact("Status", "open", "product");
        if (channels.contains(Channel.WEB_CHAT)) {
            picture(
                    Exchange.Kind.PICTURE,
                    "What the customer saw: the chat when it was opened",
                    MadeUpPicture.chat(texts.subList(0, 1)),
                    0.2);
            picture(
                    Exchange.Kind.PICTURE,
                    "What the customer saw: the chat at the end",
                    MadeUpPicture.chat(texts),
                    2.9);
            if (random.nextBoolean()) {
                picture(
                        Exchange.Kind.PICTURE,
                        "What the customer saw: the chat when the answer was there",
                        MadeUpPicture.chat(texts.subList(0, 2)),
                        2.1);
            }
        }
        wire.phone().ifPresent(evidence::phone);
        if (broken) {
            breaks(texts);
        }
    }

    /** Question and answer by turns, at least one of each, as long as the feature's own. */
    private List<String> texts() {
        List<String> quoted = feature.steps().stream()
                .flatMap(step -> step.quoted().stream())
                .map(text -> text.split("--- or, in other words ---")[0].strip())
                .map(this::altered)
                .collect(Collectors.toList());
        while (quoted.size() < 2 || quoted.size() % 2 == 1) {
            quoted.add(
                    altered(
                            "Thank you for your message. We have looked at RT-10442 and write again as soon as it leaves our warehouse."));
        }
        return quoted.subList(0, Math.min(4, quoted.size()));
    }

    /** Other numbers, and some sentences in another order: a page of what is all the same would pack too well. */
    private String altered(String text) {
        String numbered = Pattern.compile("\\d").matcher(text).replaceAll(digit -> String.valueOf(random.nextInt(10)));
        List<String> words = new ArrayList<>(List.of(numbered.split(" ")));
        for (int swap = 0; swap < words.size() / 4; swap++) {
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        }
        return String.join(" ", words) + "\n(ref k7m2x-%d)".formatted(random.nextInt(3000));
    }

    private void say(boolean toDesk, Channel channel, String text, int turn, boolean lost) {
        double at = 0.1 + turn * 1.1 + random.nextDouble() / 10;
        String customer = "Maya";
        Trip trip = evidence.ledger()
                .open(
                        toDesk ? Direction.TO_DESK : Direction.TO_CUSTOMER,
                        channel,
                        toDesk ? customer : "Tomas",
                        toDesk ? "Harbor & Pine" : customer,
                        text);
        if (channel == Channel.EMAIL) {
            evidence.about(trip, "Where is order RT-%d? [k7m2x-%d]".formatted(10000 + random.nextInt(9999), turn));
        }
        String id = wire.send(toDesk, channel, text, at(at));
        if (toDesk) {
            evidence.allow(trip, Hop.SEEN_BY_DESK, Budget.seconds(5, 60));
            trip.prove(Hop.SENT, id, at(at), customer);
            trip.prove(Hop.ACCEPTED, id, at(at + 0.03), "SMTP server 127.0.0.1:3025");
            trip.prove(Hop.SEEN_BY_DESK, "message " + random.nextInt(3000), at(at + 0.3), "realtime feed");
        } else {
            evidence.allow(trip, Hop.HANDED_OVER, Budget.seconds(5, 30));
            evidence.allow(trip, Hop.RECEIVED, Budget.seconds(10, 60));
            trip.prove(Hop.ANSWERED, "message " + random.nextInt(3000), at(at), "desk");
            trip.prove(Hop.HANDED_OVER, id, at(at + 0.2), "realtime feed");
            if (!lost) {
                trip.prove(Hop.RECEIVED, id, at(at + 0.4), "Maya’s mailbox");
            }
        }
    }

    private void breaks(List<String> texts) {
        picture(
                Exchange.Kind.WHOLE_PICTURE,
                "What it looked like when it failed, the whole page",
                MadeUpPicture.page(random, texts),
                62);
        evidence.ended(
                Ending.Kind.BROKEN_PROMISE,
                BROKEN,
                new Finding(
                        Hop.RECEIVED,
                        Cause.WRONG_PERSON,
                        true,
                        "The answer was delivered to somebody else than it was for.",
                        "Look which address the desk hands to the provider for this contact.",
                        List.of(
                                new Trace(Sign.DELIVERED, "the desk", "It was handed over at 10:02:21.400."),
                                new Trace(Sign.OTHER_PERSON, "the provider", "It came to somebody else."),
                                new Trace(Sign.UNASKED, "the carrier", "It can't be asked."))));
    }

    private void picture(Exchange.Kind kind, String title, byte[] png, double at) {
        evidence.add(new Exchange(at(at), kind, title, "image/png", png));
    }

    private Instant at(double seconds) {
        return start.plusMillis(Math.round(seconds * 1000));
    }
}
