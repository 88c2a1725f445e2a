package dev.roundtrip.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a feature of the suite in which one scenario has been made wrong.
 *
 * @param file where the feature stands, from the project's folder
 */
record MutatedFeature(Path file, String text) {
    private static final Path FEATURES = Path.of("features");

    /**
     * The copy for one row of the table.
     *
     * @throws IllegalStateException when no feature has the scenario or the scenario not the words; a sentence with the row's line
     */
    static MutatedFeature of(Mutation mutation) {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            List<Path> features =
                    files.filter(file -> file.toString().endsWith(".feature")).toList();
            for (Path file : features) {
                String text = Files.readString(file);
                if (text.contains("@id=" + mutation.id() + " ")) {
                    return new MutatedFeature(file, FeatureMutator.of(text, mutation));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The features can't be read from " + FEATURES, unreadable);
        }
        throw new IllegalStateException("Line %d of the mutations is about the scenario %s, and no feature has it."
                .formatted(mutation.line(), mutation.id()));
    }

    /** Puts the copy below a folder, where the feature would stand; tells where it is. */
    Path writtenBelow(Path folder) {
        try {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            return Files.writeString(copy, text);
        } catch (IOException refused) {
            throw new UncheckedIOException("The feature %s can't be copied to %s".formatted(file, folder), refused);
        }
    }
}
