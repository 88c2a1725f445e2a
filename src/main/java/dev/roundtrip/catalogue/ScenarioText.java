package dev.roundtrip.catalogue;

import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.util.List;

/**
 * A scenario as it reads, without anything that runs it.
 *
 * @param id of its tag; a row of examples is one of its own, {@code G7/by SMS}
 * @param title as a run calls it
 * @param area the folder that it stands in
 * @param rule the promise that it proves; empty when it names none
 * @param channels in the order of its tags: the first is where it begins
 * @param tags all of them, without their {@code @}
 * @param severity of its tag; "normal" when it has none
 * @param customers in the order in which they come in
 * @param edgeCases what makes it unusual
 * @param needs what the desk must be able to do for it
 * @param covers what the answer must say
 * @param avoids phrases that the answer must not say; one between slashes is a regular expression
 */
public record ScenarioText(
        String id,
        String title,
        String area,
        String rule,
        List<Channel> channels,
        List<String> tags,
        String severity,
        List<Persona> customers,
        List<String> edgeCases,
        List<String> needs,
        Context context,
        List<Turn> turns,
        List<Outcome> outcomes,
        List<Fact> covers,
        List<String> avoids) {
    private static final String KNOWN_DEFECT = "known-defect=";

    /**
     * What must be known to understand it.
     *
     * @param feature what it belongs to
     * @param about what the feature and the rule say of themselves
     * @param given what is so before it begins, but for what people say to each other
     */
    public record Context(String feature, String about, List<String> given) {}

    /**
     * Something that the answer must say.
     *
     * @param what what it is about
     * @param phrasings words for it, of which one is enough
     */
    public record Fact(String what, List<String> phrasings) {}

    /** The id of its tag, which rows of examples share. */
    String tagId() {
        return id.replaceFirst("/.*", "");
    }

    /** The defects of the product that it is expected to show. */
    List<String> knownDefects() {
        return tags.stream()
                .filter(tag -> tag.startsWith(KNOWN_DEFECT))
                .map(tag -> tag.substring(KNOWN_DEFECT.length()))
                .toList();
    }

    /** All that the shop says to the customer, in its order: by an agent, a bot, or the desk by itself. */
    public List<String> expectedAnswers() {
        return turns.stream()
                .filter(Turn::isAnswer)
                .flatMap(turn -> turn.wordings().stream())
                .toList();
    }
}
