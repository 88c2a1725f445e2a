package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Trace;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A scenario's evidence for programs, as docs/summary.md describes it; not yet redacted. */
final class ScenarioRecord {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Story story;

    ScenarioRecord(Story story) {
        this.story = story;
    }

    ObjectNode json() {
        ObjectNode all = JSON.objectNode();
        ScenarioIdentity scenario = story.scenario();
        all.put("id", scenario.label());
        all.put("name", scenario.name());
        all.put("feature", scenario.path());
        all.put("area", scenario.area());
        all.put("rule", scenario.rule());
        all.put("severity", scenario.severity());
        scenario.owner().ifPresent(owner -> all.put("owner", owner));
        all.set(
                "channels",
                texts(Stream.concat(scenario.channels().stream(), story.channels().stream())
                        .distinct()
                        .map(Channel::key)
                        .toList()));
        all.set("tags", texts(scenario.tags()));
        scenario.quarantine().ifPresent(through -> all.set("quarantine", quarantine(through)));
        all.put("verdict", story.verdictKey());
        all.put("startedAt", story.startedAt().toString());
        story.finding().ifPresent(finding -> all.set("finding", finding(finding)));
        all.set("slow", texts(story.slowness()));
        all.set("late", texts(story.late()));
        all.set("lacks", texts(story.lacks()));
        story.recheck().ifPresent(sentence -> all.put("recheck", sentence));
        all.set("remarks", texts(story.remarks()));
        ObjectNode howReal = all.putObject("howReal");
        story.channels().stream()
                .filter(story.howReal()::containsKey)
                .forEach(channel -> howReal.put(channel.key(), story.howReal().get(channel)));
        ArrayNode reviews = all.putArray("reviews");
        story.reviews().forEach(review -> reviews.add(new ReviewRecord(review).json()));
        ArrayNode conversations = all.putArray("conversations");
        story.conversations()
                .forEach(each -> conversations
                        .addObject()
                        .put("channel", each.channel().key())
                        .put("id", each.number()));
        ArrayNode trips = all.putArray("trips");
        story.legs().forEach(leg -> trips.add(trip(leg)));
        return all;
    }

    private ObjectNode quarantine(String through) {
        ObjectNode quarantine = JSON.objectNode().put("through", through);
        story.scenario().owner().ifPresent(owner -> quarantine.put("owner", owner));
        story.scenario().issues().stream()
                .reduce((above, nearer) -> nearer)
                .ifPresent(issue -> quarantine.put("issue", issue));
        return quarantine;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode found = JSON.objectNode();
        found.put("missing", finding.missing().label());
        found.put("cause", finding.cause().label());
        found.put("certain", finding.certain());
        found.put("why", finding.why());
        found.put("remedy", finding.remedy());
        found.set("nearMisses", traces(finding.nearMisses()));
        found.set(
                "asked",
                traces(finding.traces().stream()
                        .filter(trace -> !trace.sign().nearMiss())
                        .toList()));
        return found;
    }

    private static ArrayNode traces(List<Trace> traces) {
        ArrayNode array = JSON.arrayNode();
        traces.forEach(trace -> array.addObject()
                .put("sign", Words.key(trace.sign()))
                .put("who", trace.who())
                .put("sentence", trace.sentence()));
        return array;
    }

    private static ObjectNode trip(Leg leg) {
        ObjectNode trip = JSON.objectNode();
        trip.put("direction", leg.trip().direction() == Direction.TO_DESK ? "to-desk" : "to-customer");
        trip.put("channel", leg.trip().channel().key());
        trip.put("from", leg.trip().from());
        trip.put("to", leg.trip().to());
        leg.threaded().ifPresent(same -> trip.put("threaded", same));
        leg.carriedBy().ifPresent(by -> trip.put("carriedBy", by.key()));
        ArrayNode files = trip.putArray("files");
        leg.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("mediaType", file.mediaType())
                        .put("bytes", file.bytes().length));
        if (leg.sameFiles()) {
            trip.put("sameFiles", true);
        }
        ArrayNode hops = trip.putArray("hops");
        leg.steps().forEach(step -> hops.add(hop(step)));
        return trip;
    }

    private static ObjectNode hop(Step step) {
        ObjectNode hop = JSON.objectNode();
        hop.put("hop", step.hop().label());
        hop.put("mark", Words.key(step.mark()));
        step.proof()
                .ifPresent(proof -> hop.put("id", proof.id())
                        .put("at", proof.at().toString())
                        .put("source", proof.source()));
        step.took().ifPresent(took -> hop.put("tookMs", took.toMillis()));
        step.budget()
                .ifPresent(budget -> hop.putObject("budget")
                        .put("softMs", budget.soft().toMillis())
                        .put("hardMs", budget.hard().toMillis()));
        return hop;
    }
}
