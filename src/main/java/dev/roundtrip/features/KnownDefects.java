package dev.roundtrip.features;

import dev.roundtrip.config.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The defects of the product that are known, by key. */
public final class KnownDefects {
    private static final String TAG = "@known-defect=";

    private final Path file;
    private final Map<String, KnownDefect> byKey;

    KnownDefects(Path file, Map<String, KnownDefect> byKey) {
        this.file = file;
        this.byKey = Map.copyOf(byKey);
    }

    /**
     * Reads and checks the file.
     *
     * @throws IllegalStateException with all faults of it together
     */
    public static KnownDefects read(Path file) {
        return new KnownDefectsFile(file).read();
    }

    /**
     * The defect that these tags name.
     *
     * @throws IllegalStateException when there is no such defect, or more than one is named
     */
    public Optional<KnownDefect> among(Collection<String> tags) {
        List<String> keys = tags.stream()
                .filter(tag -> tag.startsWith(TAG))
                .map(tag -> tag.substring(TAG.length()))
                .toList();
        if (keys.size() > 1) {
            throw new IllegalStateException(
                    "A scenario can expect one known defect, and this one names %s: keep the one that shows first."
                            .formatted(keys));
        }
        return keys.stream().findFirst().map(this::named);
    }

    private KnownDefect named(String key) {
        if (byKey.isEmpty()) {
            throw new IllegalStateException(
                    "The tag %s%s names no known defect: %s knows none. Put it there, or take the tag away."
                            .formatted(TAG, key, file));
        }
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() ->
                        new IllegalStateException("The tag %s%s names no known defect of %s, which knows %s.%s"
                                .formatted(
                                        TAG,
                                        key,
                                        file,
                                        String.join(", ", new TreeSet<>(byKey.keySet())),
                                        Nearest.hint(
                                                key, byKey.keySet().stream().sorted()))));
    }
}
