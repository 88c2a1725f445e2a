package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a run shows of one channel: of each thing that it must do, how often it was held and how often not. */
final class ChannelCard {
    private final Channel channel;
    private final List<ScenarioResult> scenarios;
    private final List<TripResult> trips;

    /**
     * @param scenarios of the run, whichever channel they are on
     * @param trips of the run, likewise
     */
    ChannelCard(Channel channel, List<ScenarioResult> scenarios, List<TripResult> trips) {
        this.channel = channel;
        this.scenarios = scenarios.stream()
                .filter(scenario -> scenario.channel().equals(channel.key()))
                .toList();
        this.trips = trips.stream()
                .filter(trip -> trip.channel().equals(channel.key()))
                .toList();
    }

    /** @param howReal the channel is in this run, in words; empty when it is not under test */
    ObjectNode json(String howReal) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("channel", channel.key());
        card.put("title", channel.title());
        card.put("howReal", howReal);
        Cell cell = new Cell();
        scenarios.forEach(scenario -> cell.add(scenario.verdict()));
        card.set("scenarios", cell.json());
        ArrayNode words = card.putArray("words");
        cell.words().forEach(words::add);
        cell.worst().ifPresent(worst -> card.put("verdict", worst.label()));
        ArrayNode aspects = card.putArray("aspects");
        Arrays.stream(Aspect.values()).map(this::judged).forEach(aspects::add);
        return card;
    }

    private ObjectNode judged(Aspect aspect) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("aspect", aspect.title());
        if (!aspect.isThere(channel)) {
            return node.put("state", "none");
        }
        long held = count(aspect, true, false);
        long broken = count(aspect, false, false);
        long known = count(aspect, false, true);
        node.put("state", broken > 0 ? "broken" : known > 0 ? "known" : held > 0 ? "held" : "not-tested");
        return node.put("held", held)
                .put("slow", slow(aspect))
                .put("broken", broken)
                .put("known", known)
                .put("of", held + broken + known);
    }

    /** Of those that held. */
    private long slow(Aspect aspect) {
        return trips.stream()
                .filter(trip -> aspect.way() && aspect.judged(trip).equals(Optional.of(true)))
                .filter(TripResult::overSoft)
                .count();
    }

    /** What is known to be broken makes no run red, and is counted apart. */
    private long count(Aspect aspect, boolean held, boolean known) {
        return trips.stream()
                .filter(trip -> aspect.judged(trip).equals(Optional.of(held)))
                .filter(trip -> held || known != trip.scenario().verdict().red())
                .count();
    }
}
