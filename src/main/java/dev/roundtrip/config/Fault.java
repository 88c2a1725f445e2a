package dev.roundtrip.config;

/**
 * One thing wrong with what the run was told or stands on.
 *
 * @param key the setting, or what else it concerns
 * @param origin where its value came from
 * @param wrong what is wrong, as a sentence
 * @param remedy what to do, as a sentence
 */
public record Fault(String key, String origin, String wrong, String remedy) {
    @Override
    public String toString() {
        return "%s (%s): %s %s".formatted(key, origin, wrong, remedy);
    }
}
