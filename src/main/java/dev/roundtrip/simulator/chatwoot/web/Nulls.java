package dev.roundtrip.simulator.chatwoot.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Observed: the product drops nulls within lists of a body, and keeps those of objects. */
final class Nulls {
    private Nulls() {}

    static Map<String, Object> withoutInLists(Map<String, Object> object) {
        Map<String, Object> clean = new LinkedHashMap<>();
        object.forEach((name, value) -> clean.put(name, clean(value)));
        return clean;
    }

    private static Object clean(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(Nulls::clean).toList();
        }
        return Params.asMap(value).<Object>map(Nulls::withoutInLists).orElse(value);
    }
}
