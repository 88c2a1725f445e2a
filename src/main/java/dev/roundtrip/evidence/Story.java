package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one scenario amounts to when it is over: all that the transcript is made of. */
record Story(
        ScenarioIdentity scenario,
        Instant startedAt,
        List<Leg> legs,
        List<DeskConversation> conversations,
        List<Note> notes,
        List<Fact> facts,
        List<Judgement> judgements,
        Optional<String> wording,
        List<Review> reviews,
        List<String> slowBesides,
        List<String> remarks,
        List<String> lacks,
        Optional<String> recheck,
        List<String> late,
        Map<Channel, String> howReal,
        Optional<Ending> ending) {

    boolean slow() {
        return ending.isEmpty() && (legs.stream().anyMatch(Leg::slow) || !slowBesides.isEmpty());
    }

    /** Which hops of which messages were slow, and what else, and by how much. */
    List<String> slowness() {
        return Stream.concat(legs.stream().flatMap(leg -> leg.slowness().stream()), slowBesides.stream())
                .toList();
    }

    /** The word for the outcome. */
    String verdict() {
        return ending.map(end -> end.kind().title()).orElse(slow() ? "Held, but slow" : "Held");
    }

    /** The word for the outcome in a label: {@code held}, {@code degraded}, {@code broken-promise}, … */
    String verdictKey() {
        return ending.map(end -> end.kind().label()).orElse(slow() ? "degraded" : "held");
    }

    String style() {
        return ending.map(end -> end.kind().style()).orElse(slow() ? "slow" : "held");
    }

    /** Where a message's way broke and why; empty when nobody looked into it. */
    Optional<Finding> finding() {
        return ending.flatMap(Ending::finding);
    }

    /** The message beside which the finding is told: the one whose way broke, else the last that was to go there. */
    Optional<Leg> brokenLeg() {
        Optional<Leg> broken =
                legs.stream().filter(leg -> leg.brokenStep().isPresent()).findFirst();
        return broken.or(() -> legs.stream()
                .filter(leg -> finding()
                        .map(Finding::missing)
                        .filter(leg.trip().direction().hops()::contains)
                        .isPresent())
                .reduce((earlier, later) -> later));
    }

    /** The channels that were used, or those that the tags name when nothing was sent. */
    List<Channel> channels() {
        List<Channel> used =
                legs.stream().map(leg -> leg.trip().channel()).distinct().toList();
        return used.isEmpty() ? scenario.channels() : used;
    }

    /** From the customer's sending to the customer's receiving, for each answer that arrived. */
    List<Duration> roundTrips() {
        return legs.stream()
                .filter(leg -> !leg.toDesk())
                .flatMap(answer -> questionBefore(answer)
                        .flatMap(Leg::begun)
                        .flatMap(from -> answer.ended().map(to -> Duration.between(from, to)))
                        .stream())
                .toList();
    }

    Optional<Duration> slowestRoundTrip() {
        return roundTrips().stream().max(Comparator.naturalOrder());
    }

    /** What this one answers: the same customer's last message before it, on its own channel where there is one. */
    Optional<Leg> questionBefore(Leg answer) {
        List<Leg> before = legs.subList(0, legs.indexOf(answer)).stream()
                .filter(leg ->
                        leg.toDesk() && leg.trip().from().equals(answer.trip().to()))
                .toList();
        return before.stream()
                .filter(leg -> leg.trip().channel() == answer.trip().channel())
                .reduce((earlier, later) -> later)
                .or(() -> before.stream().reduce((earlier, later) -> later));
    }
}
