package dev.roundtrip.acceptance;

import dev.roundtrip.evidence.Ending;
import dev.roundtrip.evidence.ScenarioEvidence;
import dev.roundtrip.targets.Run;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * What a scenario needs of its target, by its tags.
 *
 * @param channels channels it uses
 * @param capabilities what stands behind its {@code @needs=} tags
 */
record Needs(List<Channel> channels, List<String> capabilities) {
    private static final String NEEDS = "@needs=";

    static Needs of(Collection<String> tags) {
        return new Needs(
                Arrays.stream(Channel.values())
                        .filter(channel -> tags.contains("@" + channel.key()))
                        .toList(),
                tags.stream()
                        .filter(tag -> tag.startsWith(NEEDS))
                        .map(tag -> tag.substring(NEEDS.length()))
                        .toList());
    }

    /** Ends the scenario as "not run" when the target lacks something, naming the setting. */
    void require(Run run, ScenarioEvidence evidence) {
        Map<String, String> lacking = new LinkedHashMap<>();
        channels.stream()
                .filter(channel -> !run.settings().channels().contains(channel))
                .forEach(channel -> lacking.put(channel.key(), "roundtrip.channels does not name " + channel.key()));
        capabilities.forEach(need -> run.lacks(need).ifPresent(why -> lacking.put(need, why)));
        if (!lacking.isEmpty()) {
            lacking.keySet().forEach(evidence::lacks);
            String sentence = "Not run here: " + String.join("; ", lacking.values()) + ".";
            evidence.ended(Ending.Kind.NOT_RUN, sentence);
            throw new TestAbortedException(sentence);
        }
    }
}
