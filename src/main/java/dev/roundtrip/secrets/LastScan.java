package dev.roundtrip.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for secrets in files that are to be handed on, also in what is packed in them, and takes away each that holds one. */
public final class LastScan {
    private final SecretFinder secrets;

    public LastScan(SecretFinder secrets) {
        this.secrets = secrets;
    }

    /**
     * Looks through files and folders; what is not there is passed over, links are not followed.
     *
     * @throws IllegalStateException when a file can't be read or taken away: nobody knows then whether it may be handed on
     */
    public Outcome of(List<Path> places) {
        List<Leak> leaks = new ArrayList<>();
        int files = 0;
        long bytes = 0;
        for (Path file : files(places)) {
            byte[] content = read(file);
            Set<String> found = secrets.namesPackedIn(content);
            if (!found.isEmpty()) {
                takeAway(file);
                leaks.add(new Leak(file, found));
            }
            files++;
            bytes += content.length;
        }
        return new Outcome(files, bytes, leaks);
    }

    private static List<Path> files(List<Path> places) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)) {
                continue;
            }
            try (Stream<Path> below = Files.walk(place)) {
                below.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw unknown(place, e);
            }
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unknown(file, e);
        }
    }

    private static IllegalStateException unknown(Path place, IOException e) {
        return new IllegalStateException(
                "%s can't be read (%s), so nobody knows whether a secret stands in it: don't hand it on."
                        .formatted(place, e),
                e);
    }

    private static void takeAway(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "A secret stands in %s, which can't be removed (%s): remove it yourself, and don't hand it on."
                            .formatted(file, e),
                    e);
        }
    }

    /**
     * What a scan has come to.
     *
     * @param files how many were looked through
     * @param bytes how long they are together
     * @param leaks those that held a secret, now gone
     */
    public record Outcome(int files, long bytes, List<Leak> leaks) {}

    /**
     * A file that held secrets and was taken away.
     *
     * @param secrets their names, never their values
     */
    public record Leak(Path file, Set<String> secrets) {
        @Override
        public String toString() {
            return "%s held the value of %s and was removed.".formatted(file, String.join(", ", secrets));
        }
    }
}
