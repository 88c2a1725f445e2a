package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads settings as what their columns hold: a flag or a number may be sent as text. */
final class Casts {
    private Casts() {}

    /** Of all settings that have a default those that were sent, each of its default's kind. */
    static Map<String, Object> like(Map<String, Object> defaults, Params wanted) {
        Map<String, Object> settings = new LinkedHashMap<>();
        wanted.only(defaults.keySet())
                .forEach((name, value) -> settings.put(name, like(defaults.get(name), name, wanted)));
        return settings;
    }

    private static Object like(Object standard, String name, Params wanted) {
        if (wanted.value(name) == null) {
            return null;
        }
        if (standard instanceof Boolean) {
            return wanted.flag(name);
        }
        if (standard instanceof Integer) {
            return wanted.number(name);
        }
        return standard instanceof String ? wanted.text(name) : wanted.value(name);
    }
}
