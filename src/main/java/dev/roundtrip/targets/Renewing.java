package dev.roundtrip.targets;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Renews what a run has on the desk again and again, on a thread of its own; with the process, the renewals end. */
final class Renewing implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final long LAST_RENEWAL_SECONDS = 5;

    private final ScheduledThreadPoolExecutor thread;

    /**
     * Begins, with the first renewal after 20 s.
     *
     * @param renewal throws nothing: that would end all that follow
     */
    Renewing(String name, Runnable renewal) {
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(renewal, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it. A renewal under way is waited for, so none may need a lock that the caller holds. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LAST_RENEWAL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
