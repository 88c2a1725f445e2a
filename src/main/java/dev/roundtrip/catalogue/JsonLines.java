package dev.roundtrip.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.util.Collection;
import java.util.stream.Collectors;

/** The catalogue for programs: one JSON object a scenario and line, as docs/scenarios-format.md describes it. */
public final class JsonLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalogue catalogue;

    public JsonLines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All lines, each with its line end. */
    public String text() {
        return catalogue.scenarios().stream()
                .map(scenario -> json(scenario) + "\n")
                .collect(Collectors.joining());
    }

    private static ObjectNode json(ScenarioText scenario) {
        ObjectNode all = JSON.objectNode();
        all.put("id", scenario.id());
        all.put("title", scenario.title());
        all.put("area", scenario.area());
        all.set("channels", texts(scenario.channels().stream().map(Channel::key).toList()));
        all.put("rule", scenario.rule());
        all.putObject("context")
                .put("feature", scenario.context().feature())
                .put("about", scenario.context().about())
                .set("given", texts(scenario.context().given()));
        ArrayNode customers = all.putArray("customers");
        scenario.customers().forEach(customer -> customers.add(customer(customer)));
        all.set("edgeCases", texts(scenario.edgeCases()));
        all.put("severity", scenario.severity());
        all.set("needs", texts(scenario.needs()));
        ArrayNode turns = all.putArray("turns");
        scenario.turns().forEach(turn -> turns.add(turn(turn)));
        all.set("expectedAnswers", texts(scenario.expectedAnswers()));
        ArrayNode covers = all.putArray("covers");
        scenario.covers()
                .forEach(fact -> covers.addObject().put("what", fact.what()).set("phrasings", texts(fact.phrasings())));
        all.set("avoids", texts(scenario.avoids()));
        ArrayNode outcomes = all.putArray("outcomes");
        scenario.outcomes()
                .forEach(outcome -> outcomes.addObject()
                        .put("what", outcome.what())
                        .put("value", outcome.value())
                        .put("by", outcome.by().label()));
        return all;
    }

    private static ObjectNode customer(Persona customer) {
        return JSON.objectNode()
                .put("name", customer.name())
                .put("fullName", customer.fullName())
                .put("role", customer.role())
                .put("tone", customer.tone())
                .put("locale", customer.locale());
    }

    private static ObjectNode turn(Turn turn) {
        ObjectNode node = JSON.objectNode();
        node.put("speaker", turn.speaker());
        node.put("role", turn.role().label());
        node.put("to", turn.to());
        turn.channel().ifPresent(channel -> node.put("channel", channel.key()));
        node.put("action", turn.action());
        turn.subject().ifPresent(subject -> node.put("subject", subject));
        node.set("wordings", texts(turn.wordings()));
        node.set("files", texts(turn.files()));
        node.put("private", turn.isPrivate());
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
