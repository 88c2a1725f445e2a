package dev.roundtrip.targets;

import dev.roundtrip.config.Demands;
import dev.roundtrip.config.Nearest;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a target may or may not offer; scenarios name their needs by tag, {@code @needs=administrator}. */
public enum Capability {
    ADMINISTRATOR(
            "administrator", "the desk's token belongs to an agent: set roundtrip.desk.token to an administrator's"),
    SECOND_AGENT("second-agent", "there is no second agent: set roundtrip.desk.second.token to another person's token"),
    TEAM_LEAD("team-lead", "no rule can assign a team lead here"),
    WORKING_HOURS(
            "working-hours",
            "the desk's token belongs to an agent, who can't close an inbox: set roundtrip.desk.token to an administrator's"),
    BOT("bot", "no bot can be set up"),
    CONTINUITY(
            "continuity",
            "a chat does not go on by e-mail here: put email and webchat into roundtrip.channels and switch on the chat inbox's continuity by e-mail"),
    REPLY_ADDRESSES(
            "reply-addresses",
            "a desk that fetches its mail gives answers no reply address of their own: it can be seen with roundtrip.email.route=forwarding or ingress only");

    private final String tag;
    private final String missing;

    Capability(String tag, String missing) {
        this.tag = tag;
        this.missing = missing;
    }

    /** The word behind {@code @needs=}. */
    public String tag() {
        return tag;
    }

    /** Why a scenario that needs it is not run, and which setting would change that; of several, {@link Run} knows which. */
    public String missing() {
        return missing;
    }

    public static Optional<Capability> tagged(String tag) {
        return Arrays.stream(values())
                .filter(capability -> capability.tag.equals(tag))
                .findFirst();
    }

    /**
     * Checks that what must not be left out exists at all.
     *
     * @throws IllegalStateException for a word that is neither a channel nor a capability nor "all"
     */
    public static void mustKnow(Demands demands) {
        List<String> known = Stream.of(
                        Arrays.stream(Channel.values()).map(Channel::key),
                        Arrays.stream(values()).map(Capability::tag),
                        Stream.of(Demands.ALL))
                .flatMap(Function.identity())
                .toList();
        demands.required().stream()
                .filter(word -> !known.contains(word))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException(
                            "roundtrip.require names '%s', which is neither a channel nor a capability. Did you mean '%s'? There are: %s."
                                    .formatted(unknown, Nearest.of(unknown, known.stream()), String.join(", ", known)));
                });
    }
}
