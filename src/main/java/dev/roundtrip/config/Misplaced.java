package dev.roundtrip.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What looks like a setting of ours in a place where it has no effect or does harm, or by a name that is not known. */
final class Misplaced {
    private static final String PROPERTY = "roundtrip.";
    private static final String VARIABLE = "ROUNDTRIP_";

    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> among(Map<String, String> properties, Map<String, String> environment, Map<String, Given> file) {
        Misplaced misplaced = new Misplaced();
        properties.keySet().stream().sorted().forEach(name -> misplaced.property(name, properties.get(name)));
        environment.keySet().stream()
                .sorted()
                .forEach(name -> misplaced.variable(name, environment.get(name), "environment " + name));
        file.forEach((name, given) -> misplaced.line(name, given));
        return misplaced.faults;
    }

    private void property(String name, String value) {
        Key.ofProperty(name)
                .filter(key -> key.secret() && !value.isBlank())
                .ifPresent(key -> faults.add(new Fault(
                        name,
                        "-D" + name,
                        "A secret given with -D stands in build logs and reports.",
                        "Put it into the environment variable %s or into .env.".formatted(key.variable()))));
        if (Key.ofProperty(name).isPresent()) {
            return;
        } else if (name.toLowerCase(Locale.ROOT).startsWith(PROPERTY)) {
            unknown(name, "-D" + name, name.substring(PROPERTY.length()), PROPERTY, Key::property);
        } else {
            slip(name, name, "-D" + name, Key::property);
        }
    }

    private void variable(String name, String value, String origin) {
        if (Key.ofVariable(name).isEmpty()) {
            if (name.startsWith(VARIABLE)) {
                unknown(name, origin, name.substring(VARIABLE.length()), VARIABLE, Key::variable);
            } else {
                slip(name, name, origin, Key::variable);
            }
        }
        List.of(Key.TAGS, Key.SEED).stream()
                .filter(key -> name.equals(key.variable()) && !value.isBlank())
                .forEach(key -> faults.add(new Fault(
                        name,
                        origin,
                        "It has no effect there, for Maven chooses and orders the scenarios before it is read.",
                        "Give it as -D" + key.property() + "=…")));
    }

    private void line(String name, Given given) {
        String asVariable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        boolean spelt = name.equals(asVariable);
        if (!spelt && asVariable.startsWith(VARIABLE)) {
            unknown(name, given.origin(), asVariable.substring(VARIABLE.length()), VARIABLE, Key::variable);
        } else if (!spelt) {
            slip(name, asVariable, given.origin(), Key::variable);
        } else {
            variable(name, given.value(), given.origin());
        }
        if (name.equals(Key.ENV_FILE.variable()) && !given.absent()) {
            faults.add(new Fault(
                    name,
                    given.origin(),
                    "It has no effect in the file that it would name.",
                    "Give it as -D" + Key.ENV_FILE.property() + "=… or in the environment."));
        }
    }

    /** A slip in what all names begin with: it would pass for a name of somebody else's. */
    private void slip(String name, String compared, String origin, Function<Key, String> spelling) {
        Nearest.slip(compared, Arrays.stream(Key.values()).map(spelling))
                .ifPresent(near -> faults.add(
                        new Fault(name, origin, "There is no such setting.", "Did you mean '%s'?".formatted(near))));
    }

    /** Names are compared without what all of them begin with: that makes no two of them alike. */
    private void unknown(String name, String origin, String own, String prefix, Function<Key, String> spelling) {
        String meant = Nearest.of(
                        own,
                        Arrays.stream(Key.values())
                                .map(key -> spelling.apply(key).substring(prefix.length())))
                .map(near -> "Did you mean '%s%s'?".formatted(prefix, near))
                .orElse("Take it out, or look its name up.");
        faults.add(new Fault(name, origin, "There is no such setting.", meant));
    }
}
