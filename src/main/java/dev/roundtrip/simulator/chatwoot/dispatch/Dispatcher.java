package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.chatwoot.domain.event.Event;
import dev.roundtrip.simulator.hands.NamedThreads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does everything that the desk does in the background: hands events to those who subscribed, in order per kind of work and account,
 * and runs delayed and repeated jobs. Each piece of work passes the seam first. Closing ends all of it.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Seam seam;
    private final HeldUp heldUp;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final Backlog backlog = new Backlog();

    private Dispatcher(Seam seam, ExecutorService workers) {
        this.seam = seam;
        this.heldUp = new HeldUp(seam);
        this.workers = workers;
        this.timer = Executors.newSingleThreadScheduledExecutor(new NamedThreads("chatwoot-timer"));
        seam.onOpening(heldUp::release);
    }

    /** Works on threads of its own. */
    public static Dispatcher threaded(Seam seam) {
        return new Dispatcher(seam, Executors.newCachedThreadPool(new NamedThreads("chatwoot-worker")));
    }

    /** From now on the handler gets every event of the type, those of one account one after the other. */
    public <E extends Event> void on(Class<E> type, Work work, Consumer<E> handler) {
        subscriptions.add(new Subscription<>(type, work, handler));
    }

    public void publish(Event event) {
        subscriptions.forEach(subscription -> subscription
                .job(event)
                .ifPresent(job -> inOrder(subscription.work(), "account " + event.accountId(), job)));
    }

    /** Runs the job after those that were given before under the same name and kind of work; no shorter delay lets it overtake. */
    public void inOrder(Work work, String name, Runnable job) {
        heldUp.pass(work, passage -> inOrder(passage, work + " " + name, job));
    }

    private void inOrder(Passage passage, String lane, Runnable job) {
        for (int i = 0; i < passage.times(); i++) {
            CompletableFuture<Void> due = due(passage.delay());
            CompletableFuture<Void> last = tails.compute(
                    lane, (same, tail) -> enter(tail == null ? due : tail.thenCombine(due, (before, now) -> now), job));
            last.whenComplete((done, closed) -> tails.remove(lane, last));
        }
    }

    /** Runs the job at once, beside all others. */
    public void run(Work work, Runnable job) {
        heldUp.pass(work, passage -> run(passage, job));
    }

    private void run(Passage passage, Runnable job) {
        for (int i = 0; i < passage.times(); i++) {
            enter(due(passage.delay()), job);
        }
    }

    /** Runs the job after the delay, unless it is cancelled before. */
    public Future<?> later(Duration delay, Work work, Runnable job) {
        return timer.schedule(
                () -> heldUp.passScheduled(work, passage -> run(passage, job)),
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Runs the job again and again, the first time after one period; a turn that is held up is left out. */
    public Future<?> every(Duration period, Work work, Runnable job) {
        return timer.scheduleWithFixedDelay(
                () -> run(seam.scheduled(work), job), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until nothing is under way. What is to be done {@link #later} does not count until then, nor what waits for the
     * seam to open. False when the time was too short.
     */
    public boolean awaitQuiet(Duration limit) throws InterruptedException {
        return backlog.awaitEmpty(limit);
    }

    private CompletableFuture<Void> due(Duration delay) {
        if (delay.isZero()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> due = new CompletableFuture<>();
        try {
            timer.schedule(() -> due.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("A job came after the desk was closed and is not run", closed);
            due.completeExceptionally(closed);
        }
        return due;
    }

    /** The job counts from now on, and runs when it may. */
    private CompletableFuture<Void> enter(CompletableFuture<Void> ready, Runnable job) {
        backlog.add();
        return ready.thenRunAsync(() -> guarded(job), workers).whenComplete((done, closed) -> backlog.remove());
    }

    private static void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | Error e) {
            // Not even an Error may keep back the jobs that wait behind this one.
            LOG.warn("A background job failed and is not repeated", e);
        }
    }

    @Override
    public void close() {
        heldUp.forget();
        timer.shutdownNow();
        workers.shutdownNow();
        awaitEnd(workers);
        awaitEnd(timer);
    }

    private static void awaitEnd(ExecutorService service) {
        try {
            if (!service.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Background work of the simulated desk did not end within {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
