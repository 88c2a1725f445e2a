package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
                .map(key -> line(key, inForce(key, values.get(key), target, route)))
                .toList();
    }

    /** Where nothing is given, what the target has as its standard. */
    private static Given inForce(Key key, Given given, TargetKind target, EmailRoute route) {
        Optional<String> standard = key == Key.PARALLEL
                ? Optional.of(String.valueOf(target.standardParallel()))
                : StandardBudget.of(key, target, route);
        return standard.filter(value -> given.absent())
                .map(value -> new Given(value, "standard, " + target.name().toLowerCase(Locale.ROOT)))
                .orElse(given);
    }

    private static String line(Key key, Given given) {
        String value = given.absent() ? "-" : Shown.of(key, given.value());
        return "%-34s %-24s %-22s %s".formatted(key.property(), value, "[" + given.origin() + "]", key.meaning());
    }
}
