package dev.roundtrip.simulator.chatwoot.usecase;

import java.util.List;

/** What somebody is called whose name nobody knows. */
public final class RandomName {
    private static final List<String> MOODS =
            List.of("icy", "calm", "brave", "quiet", "sunny", "gentle", "bold", "misty", "swift", "amber");
    private static final List<String> THINGS =
            List.of("night", "river", "meadow", "harbor", "pine", "cloud", "field", "stone", "dawn", "lake");

    private RandomName() {}

    /** Such as {@code icy-night-911}. */
    public static String of(Tokens tokens) {
        return "%s-%s-%d"
                .formatted(
                        MOODS.get(tokens.number(MOODS.size())),
                        THINGS.get(tokens.number(THINGS.size())),
                        100 + tokens.number(900));
    }
}
