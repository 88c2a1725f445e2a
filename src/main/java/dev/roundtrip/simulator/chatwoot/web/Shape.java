package dev.roundtrip.simulator.chatwoot.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Puts a JSON object together, key by key; unlike {@link Map#of} it takes nulls. */
public final class Shape {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Shape of(String key, Object value) {
        return new Shape().with(key, value);
    }

    public static Shape empty() {
        return new Shape();
    }

    public Shape with(String key, Object value) {
        values.put(key, value);
        return this;
    }

    public Shape all(Map<String, ?> more) {
        values.putAll(more);
        return this;
    }

    /** Adds the key only when the condition holds; a key that is absent differs from one that is null. */
    public Shape when(boolean condition, String key, Supplier<Object> value) {
        return condition ? with(key, value.get()) : this;
    }

    public Map<String, Object> map() {
        return values;
    }
}
