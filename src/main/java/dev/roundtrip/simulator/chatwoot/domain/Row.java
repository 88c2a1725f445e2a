package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One immutable row of a table: its number and its values by column. */
public final class Row {
    private final int id;
    private final Map<String, Object> values;

    private Row(int id, Map<String, Object> values) {
        this.id = id;
        this.values = values;
    }

    /** The same values under another number. */
    public Row renumbered(int number) {
        return new Row(number, values);
    }

    public static Row numbered(int id) {
        return new Row(id, Map.of());
    }

    public int id() {
        return id;
    }

    /** The value of the column, null when it was never given one. */
    @SuppressWarnings("unchecked") // only with(Column<T>, T) fills the map
    public <T> T get(Column<T> column) {
        return (T) values.get(column.name());
    }

    public boolean is(Column<Boolean> column) {
        return Boolean.TRUE.equals(get(column));
    }

    public <T> Row with(Column<T> column, T value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(column.name(), value);
        return new Row(id, Collections.unmodifiableMap(copy));
    }

    /** What differs from an earlier state of the same row, in the order of the columns. */
    public Map<String, Change> changesSince(Row before) {
        Map<String, Change> changes = new LinkedHashMap<>();
        values.forEach((name, now) -> {
            Object then = before.values.get(name);
            if (!Objects.equals(then, now)) {
                changes.put(name, new Change(then, now));
            }
        });
        return changes;
    }
}
