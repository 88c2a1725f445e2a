package dev.roundtrip.desk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that does one thing after the other, now or later. What comes after its end is dropped. */
final class Chores implements Executor, AutoCloseable {
    private static final long LAST_CHORE_SECONDS = 2;

    private final ScheduledThreadPoolExecutor thread;

    Chores(String name) {
        thread = new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    Thread made = new Thread(work, name);
                    made.setDaemon(true);
                    return made;
                },
                // A frame that arrives while we close is of no use to anybody.
                new ScheduledThreadPoolExecutor.DiscardPolicy());
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(Runnable chore) {
        thread.execute(chore);
    }

    Future<?> in(Duration pause, Runnable chore) {
        return thread.schedule(chore, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    Future<?> every(Duration pause, Runnable chore) {
        return thread.scheduleWithFixedDelay(chore, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LAST_CHORE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
