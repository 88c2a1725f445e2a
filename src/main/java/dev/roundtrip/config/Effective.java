package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in force, for people to read. */
public final class Effective {
    private Effective() {}

    /** One line a setting: name, value (secrets masked), where it comes from, meaning. */
    public static List<String> of(Sources sources) {
        Map<Key, Given> values = sources.resolve(new ArrayList<>());
        Reader reader = new Reader(values, new ArrayList<>());
        TargetKind target = reader.word(Key.TARGET, TargetKind.values(), TargetKind.EMBEDDED);
        EmailRoute route = reader.word(Key.EMAIL_ROUTE, EmailRoute.values(), EmailRoute.FORWARDING);
        return Arrays.stream(Key.values())
                .map(key -> line(key, values.get(key), StandardBudget.of(key, target, route)))
                .toList();
    }

    private static String line(Key key, Given given, Optional<String> standard) {
        String value = given.absent() ? standard.orElse("-") : Shown.of(key, given.value());
        return "%-34s %-24s %-22s %s".formatted(key.property(), value, "[" + given.origin() + "]", key.meaning());
    }
}
