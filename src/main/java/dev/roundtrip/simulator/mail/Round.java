package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import dev.roundtrip.simulator.faults.Fate;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings mail to the mailboxes of customers; what a fault holds up is brought later, unless the server is closed before. */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private final Mailboxes mailboxes;
    private final Faults faults;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1, Round::daemon);

    Round(Mailboxes mailboxes, Faults faults, Clock clock) {
        this.mailboxes = mailboxes;
        this.faults = faults;
        this.clock = clock;
    }

    void bring(GreenMailUser customer, byte[] mail) {
        Fate fate = faults.at(Place.MAILBOX);
        String folder = fate.has(Harm.MISROUTE) ? Mailboxes.JUNK : Mailboxes.INBOX;
        for (int i = 0; i < fate.copies(); i++) {
            after(fate.delay(), () -> mailboxes.put(customer, folder, mail, clock.instant()));
        }
    }

    private void after(Duration delay, Runnable step) {
        if (delay.isZero()) {
            step.run();
            return;
        }
        try {
            later.schedule(() -> logged(step), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.info("A mail was still to be brought when the server was closed");
        }
    }

    private static void logged(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unexpected) {
            LOG.error("A mail that was held up was lost: {}", unexpected.toString(), unexpected);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-round");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        later.shutdownNow();
        try {
            if (!later.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The round to the mailboxes did not end within 5 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
