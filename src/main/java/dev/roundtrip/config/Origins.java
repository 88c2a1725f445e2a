package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where settings come from, for messages about what they led to. */
public final class Origins {
    private final Map<Key, Given> values;

    private Origins(Map<Key, Given> values) {
        this.values = values;
    }

    public static Origins of(Sources sources) {
        return new Origins(sources.resolve(new ArrayList<>()));
    }

    /** Where it was given: {@code .env line 3}, {@code environment ROUNDTRIP_DESK_URL}, {@code not set}. */
    public String of(Key key) {
        return values.get(key).origin();
    }

    /** What it is set to, a secret masked; empty when it is not set. */
    public String shown(Key key) {
        Given given = values.get(key);
        return given.absent() ? "" : Shown.of(key, given.value());
    }

    /** Each with its origin: {@code roundtrip.desk.url (.env line 3), roundtrip.desk.account (default)}. */
    public String of(List<Key> keys) {
        return keys.stream()
                .map(key -> "%s (%s)".formatted(key.property(), values.get(key).origin()))
                .collect(Collectors.joining(", "));
    }
}
