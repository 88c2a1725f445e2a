package dev.roundtrip.simulator.chatwoot.usecase;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the attributes of two together. */
public final class Attributes {
    private Attributes() {}

    /** All of both, in depth; where both have a value, that of the strong one. */
    @SuppressWarnings("unchecked") // keys of JSON are texts
    public static Map<String, Object> merged(Map<String, Object> weak, Map<String, Object> strong) {
        Map<String, Object> both = new LinkedHashMap<>(weak);
        strong.forEach((key, value) -> both.put(
                key,
                weak.get(key) instanceof Map<?, ?> one && value instanceof Map<?, ?> other
                        ? merged((Map<String, Object>) one, (Map<String, Object>) other)
                        : value));
        return both;
    }
}
