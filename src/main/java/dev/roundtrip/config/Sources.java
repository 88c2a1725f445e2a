package dev.roundtrip.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where settings come from, first one wins: {@code -D} properties, environment, {@code .env}, defaults.
 *
 * @param properties system properties
 * @param environment environment variables
 * @param envFile the ignored file in the project's folder
 */
public record Sources(Map<String, String> properties, Map<String, String> environment, Path envFile) {

    /** Those of this process, with {@code .env} in the working directory unless another file is named. */
    public static Sources ofThisProcess() {
        Properties system = System.getProperties();
        Map<String, String> properties = new TreeMap<>();
        system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name)));
        Sources unread = new Sources(properties, System.getenv(), Path.of(""));
        return new Sources(
                properties,
                System.getenv(),
                Path.of(unread.value(Key.ENV_FILE, Map.of()).value()));
    }

    /** Every key's value with its origin; what looks like ours but is unknown becomes a fault. */
    Map<Key, Given> resolve(List<Fault> faults) {
        faults.addAll(missingFile());
        Map<String, Given> file = EnvFile.read(envFile, faults);
        Map<Key, Given> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            values.put(key, value(key, file));
        }
        faults.addAll(Misplaced.among(properties, environment, file));
        return values;
    }

    /** Whatever was given for each key, also what another origin wins over; a file that can't be read becomes a fault. */
    Map<Key, List<Given>> everywhere(List<Fault> faults) {
        faults.addAll(missingFile());
        Map<String, Given> file = EnvFile.read(envFile, faults);
        Map<Key, List<Given>> all = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            all.put(
                    key,
                    Stream.of(property(key), variable(key), line(key, file))
                            .filter(given -> !given.absent())
                            .toList());
        }
        return all;
    }

    /** A setting's text as it was given, unchecked; its default when it was not. */
    public String text(Key key) {
        return value(key, EnvFile.read(envFile, new ArrayList<>())).value();
    }

    private Given value(Key key, Map<String, Given> file) {
        return Stream.of(property(key), variable(key), line(key, file))
                .filter(given -> !given.absent())
                .findFirst()
                .orElseGet(() -> Given.otherwise(key.fallback()));
    }

    private Given property(Key key) {
        return new Given(properties.getOrDefault(key.property(), "").strip(), "-D" + key.property());
    }

    private Given variable(Key key) {
        return new Given(environment.getOrDefault(key.variable(), "").strip(), "environment " + key.variable());
    }

    private static Given line(Key key, Map<String, Given> file) {
        return file.getOrDefault(key.variable(), new Given("", ""));
    }

    /** A file that somebody named must be there; the usual one may be missing. */
    private List<Fault> missingFile() {
        Given named = value(Key.ENV_FILE, Map.of());
        return named.origin().equals(Given.DEFAULT) || Files.isRegularFile(Path.of(named.value()))
                ? List.of()
                : List.of(new Fault(
                        Key.ENV_FILE.property(),
                        named.origin(),
                        "There is no file '%s'.".formatted(named.value()),
                        "Correct the path, or copy .env.example there and fill it in."));
    }
}
