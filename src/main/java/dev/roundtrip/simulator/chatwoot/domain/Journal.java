package dev.roundtrip.simulator.chatwoot.domain;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be done to take back the changes of the use case that is running; its tables are changed in no other way. */
public final class Journal {
    private final Deque<Runnable> backwards = new ArrayDeque<>();
    private volatile Thread writer;

    /** From now on this thread, which holds the one lock, may change rows. */
    public void open() {
        writer = Thread.currentThread();
    }

    /** All that was changed since it was opened holds for good. */
    public void close() {
        backwards.clear();
        writer = null;
    }

    /** How much was changed by now; changes beyond it can be taken back. */
    public int mark() {
        return backwards.size();
    }

    public void takeBack(int mark) {
        while (backwards.size() > mark) {
            backwards.pop().run();
        }
    }

    void note(Runnable back) {
        if (writer != Thread.currentThread()) {
            throw new IllegalStateException("Rows are changed by use cases alone: call this within State.change.");
        }
        backwards.push(back);
    }
}
