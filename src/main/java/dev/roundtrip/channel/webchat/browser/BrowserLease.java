package dev.roundtrip.channel.webchat.browser;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sessions lent to one scenario; closing gives them back to the pool. */
public final class BrowserLease implements AutoCloseable {
    private final List<BrowserSession> sessions;
    private final Runnable giveBack;
    private final AtomicBoolean given = new AtomicBoolean();

    BrowserLease(List<BrowserSession> sessions, Runnable giveBack) {
        this.sessions = sessions;
        this.giveBack = giveBack;
    }

    public List<BrowserSession> sessions() {
        return sessions;
    }

    /** The only one, or the first. */
    public BrowserSession session() {
        return sessions.get(0);
    }

    @Override
    public void close() {
        if (given.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
