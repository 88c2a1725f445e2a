package dev.roundtrip.simulator.chatwoot.dispatch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that waits before the seam until it opens, in the order in which it came; nothing overtakes it there. */
final class HeldUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Seam seam;
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(Supplier<Passage> asked, Consumer<Passage> entry) {}

    HeldUp(Seam seam) {
        this.seam = seam;
    }

    /** Lets the work in by the seam, now or when it opens. */
    void pass(Work work, Consumer<Passage> entry) {
        pass(() -> seam.passage(work), entry);
    }

    /** The same for work that comes by the schedule. */
    void passScheduled(Work work, Consumer<Passage> entry) {
        pass(() -> seam.scheduled(work), entry);
    }

    private void pass(Supplier<Passage> asked, Consumer<Passage> entry) {
        lock.lock();
        try {
            if (!asked.get().held()) {
                release();
            }
            enter(new Waiting(asked, entry));
        } finally {
            lock.unlock();
        }
    }

    /** Lets in what waits and may pass by now. */
    void release() {
        lock.lock();
        try {
            List<Waiting> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(this::enter);
        } finally {
            lock.unlock();
        }
    }

    private void enter(Waiting next) {
        Passage passage = next.asked().get();
        if (passage.held()) {
            waiting.add(next);
        } else {
            next.entry().accept(passage);
        }
    }

    void forget() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }
}
