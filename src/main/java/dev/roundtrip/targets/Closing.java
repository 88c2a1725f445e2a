package dev.roundtrip.targets;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What must be closed at the end, in reverse; each failure is kept and none hides another. Thread-safe. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();

    <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** Closes after a failure, which stays the one to be told. */
    void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        IllegalStateException failed = null;
        for (AutoCloseable part = open.poll(); part != null; part = open.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                failed = failed == null
                        ? new IllegalStateException("The run could not be tidied up: %s says %s"
                                .formatted(part.getClass().getSimpleName(), e.getMessage()))
                        : failed;
                failed.addSuppressed(e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
