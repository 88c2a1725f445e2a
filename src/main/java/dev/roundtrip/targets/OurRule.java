package dev.roundtrip.targets;

import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An automation rule that the suite sets up on the desk. Fenced by the inbox's id and ANDed only, so that it can't touch any
 * other conversation of the account.
 *
 * @param channel the inbox whose messages it looks at
 * @param phrase the words that fire it
 * @param tier the only customers for whom it does; empty for all
 * @param effects what it does then, each with Chatwoot's name
 */
record OurRule(Channel channel, String phrase, Optional<String> tier, List<Effect> effects) {

    /** Chatwoot's name of an action, and whom or what it names; resolved when the desk's numbers are known. */
    record Effect(Action action, String value) {}

    /** The actions that our rules use. */
    enum Action {
        ADD_LABEL,
        CHANGE_PRIORITY,
        ASSIGN_TEAM,
        ASSIGN_AGENT
    }

    static OurRule when(Channel channel, String phrase) {
        return new OurRule(channel, phrase, Optional.empty(), List.of());
    }

    OurRule ofTier(String only) {
        return new OurRule(channel, phrase, Optional.of(only), effects);
    }

    OurRule labels(String label) {
        return and(Action.ADD_LABEL, label);
    }

    OurRule prioritises(String priority) {
        return and(Action.CHANGE_PRIORITY, priority);
    }

    OurRule assignsTeam(String team) {
        return and(Action.ASSIGN_TEAM, team);
    }

    OurRule assignsTheTeamLead() {
        return and(Action.ASSIGN_AGENT, "");
    }

    private OurRule and(Action action, String value) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(new Effect(action, value));
        return new OurRule(channel, phrase, tier, List.copyOf(more));
    }

    boolean assignsTheLead() {
        return effects.stream().anyMatch(effect -> effect.action() == Action.ASSIGN_AGENT);
    }

    /** The team that it names, if any. */
    Optional<String> team() {
        return effects.stream()
                .filter(effect -> effect.action() == Action.ASSIGN_TEAM)
                .map(Effect::value)
                .findFirst();
    }
}
