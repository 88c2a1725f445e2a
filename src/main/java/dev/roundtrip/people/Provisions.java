package dev.roundtrip.people;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What the run has set up on the desk for its scenarios.
 *
 * @param teams the teams, by the name that scenarios use → the desk's number
 * @param lead the desk's number of the team lead, where one could be made
 */
public record Provisions(Map<String, Long> teams, OptionalLong lead) {
    /** Nothing, as with a token that may not set anything up. */
    public static Provisions none() {
        return new Provisions(Map.of(), OptionalLong.empty());
    }

    /**
     * The desk's number of that team.
     *
     * @throws IllegalStateException when no rule of the suite needs it
     */
    public long team(String name) {
        Long id = teams.get(name);
        if (id == null) {
            throw new IllegalStateException(
                    "The run has set up no team '%s' on the desk. There are %s: use one of them, or add it to the rules of the suite."
                            .formatted(name, new TreeSet<>(teams.keySet())));
        }
        return id;
    }

    /**
     * The desk's number of the team lead.
     *
     * @throws IllegalStateException when nothing could be set up
     */
    public long teamLead() {
        return lead.orElseThrow(() -> new IllegalStateException(
                "The run knows no team lead on the desk: tag the scenario @needs=team-lead."));
    }
}
