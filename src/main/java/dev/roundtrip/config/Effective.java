package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is in force, for people to read. */
public final class Effective {
    private Effective() {}

    /** One line a setting: name, value (secrets masked), where it comes from, meaning. */
    public static List<String> of(Sources sources) {
        Map<Key, Given> values = sources.resolve(new ArrayList<>());
        return Arrays.stream(Key.values())
                .map(key -> line(key, values.get(key)))
                .toList();
    }

    private static String line(Key key, Given given) {
        String value = given.absent() ? "-" : Shown.of(key, given.value());
        return "%-34s %-24s %-22s %s".formatted(key.property(), value, "[" + given.origin() + "]", key.meaning());
    }
}
