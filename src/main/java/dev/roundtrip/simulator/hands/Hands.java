package dev.roundtrip.simulator.hands;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few named threads for work that nobody waits for: what fails is told in the log, and all of it ends soon after closing. */
public final class Hands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final ScheduledThreadPoolExecutor threads;

    /** That many, which work for that. */
    public Hands(String name, int count) {
        this.name = name;
        this.threads = new ScheduledThreadPoolExecutor(count, new NamedThreads(name));
    }

    /** Does it as soon as a hand is free; not any more once closed. */
    public void now(Runnable work) {
        later(Duration.ZERO, work);
    }

    /** Does it after that time; not any more once closed. */
    public void later(Duration delay, Runnable work) {
        try {
            threads.schedule(() -> told(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.info("Something was still to be done by {} when it was closed", name);
        }
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Something was lost by {} and is not tried again: {}", name, unexpected.toString(), unexpected);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The work of {} did not end within {} s", name, PATIENCE.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
