package dev.roundtrip.targets;

import dev.roundtrip.channel.sms.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Where a number's texts were posted before a run changed that, with the run's id and where it had them posted. It is a file of this machine's, not a note on
 * the desk: such an address may hold a log-in, and everybody there could read it. Only one run at a time has the note; one that
 * is killed lets go of it.
 */
final class WebhookNote implements AutoCloseable {
    private static final int LINES = 3;

    private final String number;
    private final Path file;
    private final Path held;
    private FileChannel lock;

    /**
     * What was changed.
     *
     * @param before to be put back
     * @param set what the run made of it
     */
    record Change(Webhook before, Webhook set) {}

    /** That of one number; which may be there or not. */
    WebhookNote(Path folder, String number) {
        this.number = number;
        this.file = folder.resolve("webhook-%s.txt".formatted(number));
        this.held = folder.resolve("webhook-%s.lock".formatted(number));
    }

    /** Whether this run has it from now on; else another one that is alive has. */
    boolean take() {
        try {
            Files.createDirectories(held.getParent());
            FileChannel opened = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(opened)) {
                lock = opened;
                return true;
            }
            opened.close();
            return false;
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "Whether another run has the webhook of %s can't be told by %s: make the folder writable."
                            .formatted(number, held),
                    refused);
        }
    }

    /** A run of this same process is another run as well. */
    private static boolean isLocked(FileChannel opened) throws IOException {
        try {
            return opened.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** Before it is changed: a note that is not whole is one of nothing. */
    void write(String runId, Change change) {
        try {
            Files.write(
                    file, List.of(runId, change.before().written(), change.set().written()));
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "The webhook of %s can't be written down in %s, so it is not changed: make the folder writable."
                            .formatted(number, file),
                    refused);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Which run wrote it; empty when there is none. */
    Optional<String> runId() {
        return lines().map(lines -> lines.get(0));
    }

    /** What a run wrote down and did not put back; empty when there is nothing. */
    Optional<Change> left() {
        return lines().map(lines -> new Change(Webhook.read(lines.get(1)), Webhook.read(lines.get(2))));
    }

    private Optional<List<String>> lines() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() == LINES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The webhook of %s that an earlier run wrote down can't be read from %s.".formatted(number, file),
                    unreadable);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "The webhook of %s is not to be put back any more, but the note of it can't be deleted: delete %s."
                            .formatted(number, file),
                    stuck);
        }
    }

    /** Lets go of it; what is written in it stays. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(
                    "The hold on the webhook of %s can't be let go of.".formatted(number), stuck);
        }
    }
}
