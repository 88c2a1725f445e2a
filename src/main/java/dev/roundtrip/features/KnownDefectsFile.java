package dev.roundtrip.features;

import dev.roundtrip.config.Nearest;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code known-defects.properties}: {@code <key>.<field>=<value>} lines, {@code #} comments. All faults are told at once. */
final class KnownDefectsFile {
    private static final List<String> FIELDS = List.of("hop", "cause", "versions", "about");

    private final Path file;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<String, String>> given = new TreeMap<>();

    KnownDefectsFile(Path file) {
        this.file = file;
    }

    KnownDefects read() {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, i + 1);
            }
        }
        Map<String, KnownDefect> defects = new LinkedHashMap<>();
        given.forEach((key, fields) -> defect(key, fields).ifPresent(defect -> defects.put(key, defect)));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The known defects can't be used:\n  " + String.join("\n  ", faults));
        }
        return new KnownDefects(file, defects);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new IllegalStateException(
                    "There is no file %s, from which the known defects are read. Correct roundtrip.known-defects; a file of comments alone is enough."
                            .formatted(file),
                    missing);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The known defects can't be read from %s (%s). Correct roundtrip.known-defects; a file of comments alone is enough."
                            .formatted(file, e),
                    e);
        }
    }

    private void take(String line, int number) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        int dot = name.lastIndexOf('.');
        if (equals < 0 || dot < 1 || !name.substring(0, dot).matches("[a-z0-9-]+")) {
            fault(number, "'%s' is no line like key.hop=received; a key is made of a-z, 0-9 and -.".formatted(line));
            return;
        }
        String key = name.substring(0, dot);
        String field = name.substring(dot + 1);
        if (!FIELDS.contains(field)) {
            fault(
                    number,
                    "'%s' is not among what is told of a known defect: %s.%s"
                            .formatted(field, String.join(", ", FIELDS), Nearest.hint(field, FIELDS.stream())));
        } else if (given.computeIfAbsent(key, any -> new LinkedHashMap<>())
                        .put(field, line.substring(equals + 1).strip())
                != null) {
            fault(number, "%s is given a second time. Keep one.".formatted(name));
        }
    }

    private Optional<KnownDefect> defect(String key, Map<String, String> fields) {
        List<String> missing = FIELDS.stream()
                .filter(field -> fields.getOrDefault(field, "").isEmpty())
                .toList();
        missing.forEach(field ->
                faults.add("%s: %s.%s is missing. Tell it, or take the defect out.".formatted(file, key, field)));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        Optional<Hop> hop = known(
                key + ".hop",
                fields.get("hop"),
                Hop.labelled(fields.get("hop")),
                Arrays.stream(Hop.values()).map(Hop::label));
        Optional<Cause> cause = known(
                key + ".cause",
                fields.get("cause"),
                Cause.labelled(fields.get("cause")),
                Arrays.stream(Cause.values()).map(Cause::label));
        List<String> versions = Arrays.stream(fields.get("versions").split(","))
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .toList();
        return hop.flatMap(where -> cause.map(why -> new KnownDefect(key, where, why, versions, fields.get("about"))));
    }

    private <T> Optional<T> known(String name, String word, Optional<T> meant, Stream<String> words) {
        if (meant.isEmpty()) {
            List<String> all = words.toList();
            faults.add("%s: %s is '%s', but it is one of %s.%s"
                    .formatted(file, name, word, String.join(", ", all), Nearest.hint(word, all.stream())));
        }
        return meant;
    }

    private void fault(int number, String sentence) {
        faults.add("%s line %d: %s".formatted(file, number, sentence));
    }
}
