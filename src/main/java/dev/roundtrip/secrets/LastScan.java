package dev.roundtrip.secrets;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for secrets in files that are to be handed on, also in what is packed in them, and takes away each that holds one. */
public final class LastScan {
    /** An array holds no more than two gigabytes, and the text that is made of it takes twice as much. */
    private static final long LARGEST =
            Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final SecretFinder secrets;
    private final Opened opened;

    public LastScan(SecretFinder secrets) {
        this(secrets, Files::readAllBytes);
    }

    /** @param opened how files are read */
    LastScan(SecretFinder secrets, Opened opened) {
        this.secrets = secrets;
        this.opened = opened;
    }

    /** All bytes of a file. */
    interface Opened {
        byte[] read(Path file) throws IOException;
    }

    /**
     * Looks through files and folders, and at their names; what is not there is passed over, links are not followed. What can't
     * be read, unpacked or taken away keeps nothing else from being looked through.
     */
    public Outcome of(List<Path> places) {
        Looked looked = new Looked();
        places.stream().filter(Files::exists).forEach(place -> walk(place, looked));
        return looked.outcome();
    }

    private void walk(Path place, Looked looked) {
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                    if (of.isRegularFile()) {
                        look(place, file, looked);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException why) {
                    looked.unknown(hidden(file), "can't be read (%s)".formatted(hidden(why)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException why) {
                    if (why != null) {
                        visitFileFailed(folder, why);
                    }
                    Set<String> named = folder.equals(place)
                            ? Set.of()
                            : secrets.namesIn(folder.getFileName().toString());
                    if (!named.isEmpty()) {
                        // What was in it is gone already: its name was a part of theirs.
                        takeAway(folder, named, looked);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            looked.unknown(hidden(place), "can't be read (%s)".formatted(hidden(e)));
        }
    }

    private void look(Path place, Path file, Looked looked) {
        try {
            if (Files.size(file) > LARGEST) {
                looked.unknown(hidden(file), "is larger than %d MB and is not looked through".formatted(LARGEST >> 20));
                return;
            }
            byte[] content = opened.read(file);
            SecretFinder.Look look = secrets.lookInto(content);
            Set<String> found = new TreeSet<>(look.names());
            found.addAll(secrets.namesIn(below(place, file)));
            looked.add(content.length);
            if (!found.isEmpty()) {
                takeAway(file, found, looked);
            } else if (!look.whole()) {
                looked.unknown(hidden(file), "holds more than is unpacked to be looked through");
            }
        } catch (IOException e) {
            looked.unknown(hidden(file), "can't be read (%s)".formatted(hidden(e)));
        }
    }

    /** As it is named below the place; of a place that is a file itself its own name. */
    private static String below(Path place, Path file) {
        return (place.equals(file) ? file.getFileName() : place.relativize(file)).toString();
    }

    private void takeAway(Path file, Set<String> found, Looked looked) {
        try {
            Files.delete(file);
            looked.leaks.add(new Leak(hidden(file), found));
        } catch (IOException e) {
            looked.troubles.add(
                    "A secret stands in %s, which can't be removed (%s): remove it yourself, and don't hand it on."
                            .formatted(hidden(file), hidden(e)));
        }
    }

    /** A name may be what holds the secret. */
    private String hidden(Object told) {
        return secrets.replaced(told.toString(), "«secret hidden»");
    }

    /** What a scan has seen so far. */
    private static final class Looked {
        private final List<Leak> leaks = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();
        private int files;
        private long bytes;

        void add(long more) {
            files++;
            bytes += more;
        }

        void unknown(String file, String why) {
            troubles.add(
                    "%s %s, so nobody knows whether a secret stands in it: don't hand it on.".formatted(file, why));
        }

        Outcome outcome() {
            return new Outcome(files, bytes, List.copyOf(leaks), List.copyOf(troubles));
        }
    }

    /**
     * What a scan has come to.
     *
     * @param files how many were looked through
     * @param bytes how long they are together
     * @param leaks those that held a secret, now gone
     * @param troubles a sentence for each of which nobody knows whether it may be handed on
     */
    public record Outcome(int files, long bytes, List<Leak> leaks, List<String> troubles) {
        /** Whether all may be handed on. */
        public boolean clean() {
            return leaks.isEmpty() && troubles.isEmpty();
        }
    }

    /**
     * A file that held secrets and was taken away.
     *
     * @param file where it was, without a secret in its name
     * @param secrets their names, never their values
     */
    public record Leak(String file, Set<String> secrets) {
        @Override
        public String toString() {
            return "%s held the value of %s and was removed.".formatted(file, String.join(", ", secrets));
        }
    }
}
