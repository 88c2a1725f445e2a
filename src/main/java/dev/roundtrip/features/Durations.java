package dev.roundtrip.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How long scenarios lasted in an earlier run, by the {@code summary.json} that it left. */
public final class Durations {
    private final Map<String, Long> milliseconds;

    private Durations(Map<String, Long> milliseconds) {
        this.milliseconds = Map.copyOf(milliseconds);
    }

    /** Nothing is known. */
    public static Durations unknown() {
        return new Durations(Map.of());
    }

    /**
     * Reads them; unknown where no file is named.
     *
     * @throws IllegalStateException when the file holds no summary; a sentence with the setting
     */
    public static Durations of(Optional<Path> summary) {
        return summary.map(Durations::read).orElseGet(Durations::unknown);
    }

    private static Durations read(Path summary) {
        try {
            JsonNode scenarios = new ObjectMapper().readTree(summary.toFile()).path("scenarios");
            if (!scenarios.isArray()) {
                throw new IllegalStateException(
                        "roundtrip.shard.summary names %s, which holds no scenarios. Name the target/roundtrip/summary.json of an earlier run, or leave it out."
                                .formatted(summary));
            }
            Map<String, Long> known = new HashMap<>();
            scenarios.forEach(each -> known.put(
                    key(each.path("feature").asText(), each.path("name").asText()),
                    each.path("tookMs").asLong()));
            known.values().removeIf(lasted -> lasted <= 0);
            return new Durations(known);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "roundtrip.shard.summary names %s, which can't be read (%s). Name the target/roundtrip/summary.json of an earlier run, or leave it out."
                            .formatted(summary, unreadable.getMessage()),
                    unreadable);
        }
    }

    /** In milliseconds. */
    OptionalLong of(FeatureScenario scenario) {
        Long known = milliseconds.get(key(scenario.file(), scenario.name()));
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    private static String key(String feature, String name) {
        return feature + ": " + name;
    }
}
