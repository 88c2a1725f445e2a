package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The browsers of a run, two at most, started when first asked for. Who needs two asks for both at once, so that no two scenarios wait
 * for each other.
 */
public final class BrowserPool implements AutoCloseable {
    /** How many sessions there are at most. */
    public static final int SIZE = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final Deque<BrowserSession> idle = new ArrayDeque<>();
    private final Supplier<Starting> supply;
    private final Consumer<String> console;
    private Starting start;
    private ChannelTrouble missing;
    private int lent;
    private int started;
    private boolean closed;

    private BrowserPool(Consumer<String> console, Supplier<Starting> supply) {
        this.supply = supply;
        this.console = console;
    }

    /**
     * Browsers of this machine that reach everything straight ahead.
     *
     * @param supply asked once, when the first session is needed
     * @param console takes one line for each session that had to be replaced, and for each profile that could not be deleted
     */
    public BrowserPool(Supplier<FoundBrowser> supply, Consumer<String> console) {
        this(console, () -> new BrowserStart(supply.get(), Manners.plain(), console));
    }

    /**
     * The same.
     *
     * @param reaching asked once: arguments that say how the browser reaches what is elsewhere, {@link BrowserReach}
     */
    public static BrowserPool here(
            Supplier<FoundBrowser> supply, Supplier<List<String>> reaching, Consumer<String> console) {
        return new BrowserPool(console, () -> new BrowserStart(supply.get(), new Manners(reaching.get()), console));
    }

    /**
     * Browsers of a Selenium Grid.
     *
     * @param reach how this machine reaches the Grid
     */
    public static BrowserPool onGrid(URI grid, Reach reach, Supplier<List<String>> reaching, Consumer<String> console) {
        return new BrowserPool(console, () -> new GridStart(grid, reach, new Manners(reaching.get())));
    }

    /** A session for one visitor alone. */
    public BrowserLease lend(Duration limit) {
        return lend(1, limit);
    }

    /**
     * Sessions for so many visitors.
     *
     * @throws ChannelTrouble when none comes free within the limit, or no browser can be started
     */
    public BrowserLease lend(int count, Duration limit) {
        reserve(count, limit);
        List<BrowserSession> sessions = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sessions.add(session());
            }
            return new BrowserLease(List.copyOf(sessions), () -> giveBack(sessions, count));
        } catch (RuntimeException e) {
            giveBack(sessions, count);
            throw e;
        }
    }

    private void reserve(int count, Duration limit) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (lent + count > SIZE && !closed && left > 0) {
                left = returned.awaitNanos(left);
            }
            if (closed || lent + count > SIZE) {
                throw new ChannelTrouble(
                        closed
                                ? "The browsers of this run are closed already."
                                : "No browser session came free within %d s: %d of %d are in use. Run fewer web-chat scenarios at a time."
                                        .formatted(TimeUnit.NANOSECONDS.toSeconds(limit.toNanos()), lent, SIZE));
            }
            lent += count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Waiting for a browser session was interrupted.", e);
        } finally {
            lock.unlock();
        }
    }

    private BrowserSession session() {
        lock.lock();
        try {
            BrowserSession known = idle.poll();
            while (known != null && !known.alive()) {
                known.close();
                console.accept("The %s had crashed and was replaced.".formatted(known.name()));
                known = idle.poll();
            }
            return known == null ? fresh() : known;
        } finally {
            lock.unlock();
        }
    }

    private BrowserSession fresh() {
        if (start == null) {
            start = found();
        }
        started++;
        return start.start("browser session " + started);
    }

    /** Looks once: looking again would take as long and find the same. */
    private Starting found() {
        if (missing != null) {
            throw new ChannelTrouble(missing.why(), missing.getMessage(), missing);
        }
        try {
            return supply.get();
        } catch (ChannelTrouble trouble) {
            missing = trouble;
            throw trouble;
        }
    }

    private void giveBack(List<BrowserSession> sessions, int count) {
        lock.lock();
        try {
            lent -= count;
            if (closed) {
                closeAll(sessions);
            } else {
                idle.addAll(sessions);
            }
        } finally {
            returned.signalAll();
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeAll(idle);
        } finally {
            idle.clear();
            returned.signalAll();
            lock.unlock();
        }
    }

    /** Closes each, even if another one can't be; then throws what the first of those threw. */
    static void closeAll(Iterable<? extends AutoCloseable> sessions) {
        ChannelTrouble trouble = null;
        for (AutoCloseable session : sessions) {
            try {
                session.close();
            } catch (Exception e) {
                if (trouble == null) {
                    trouble = new ChannelTrouble("A browser was not closed as it should be: " + e.getMessage(), e);
                } else {
                    trouble.addSuppressed(e);
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
