package dev.roundtrip.simulator.twilio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that happens behind the caller's back, on threads of its own that end with it. */
final class Despatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Despatch.class);
    private static final int HANDS = 4;
    private final Postman postman;
    private final WebhookForms forms;
    private final Duration transit;
    private final ScheduledThreadPoolExecutor hands = new ScheduledThreadPoolExecutor(HANDS, Despatch::daemon);

    Despatch(Postman postman, WebhookForms forms, Duration transit) {
        this.postman = postman;
        this.forms = forms;
        this.transit = transit;
    }

    void afterTransit(Runnable work) {
        hands.schedule(() -> logged(work), transit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void announce(String url, String method, Text arrived, List<Media> files) {
        hands.execute(
                () -> logged(() -> postman.deliver(url, method, arrived.accountSid(), forms.arrival(arrived, files))));
    }

    /** The stages of one text are posted one after the other. */
    void report(String url, List<Text> stages) {
        if (!url.isBlank()) {
            hands.execute(() -> logged(
                    () -> stages.forEach(text -> postman.deliver(url, "POST", text.accountSid(), forms.status(text)))));
        }
    }

    private static void logged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException unexpected) {
            LOG.error("A text was lost in the Twilio simulator: {}", unexpected.toString(), unexpected);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "twilio-simulator");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        hands.shutdownNow();
        try {
            if (!hands.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The Twilio simulator's webhooks did not end within 5 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
