package dev.roundtrip.channel.sms;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all handsets in turn, on one thread, one request at a time, and only while there are any. */
final class Poller implements AutoCloseable {
    private final Duration pace;
    private final Duration answer;
    private final List<Handset> handsets = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "sms-poller");
        made.setDaemon(true);
        return made;
    });
    private Future<?> rounds;

    Poller(Duration pace, Duration answer) {
        this.pace = pace;
        this.answer = answer;
    }

    synchronized void add(Handset handset) {
        handsets.add(handset);
        if (rounds == null) {
            rounds = thread.scheduleWithFixedDelay(
                    () -> handsets.forEach(Handset::look), 0, pace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized void remove(Handset handset) {
        handsets.remove(handset);
        if (handsets.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(answer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
