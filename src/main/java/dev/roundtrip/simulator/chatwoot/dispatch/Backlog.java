package dev.roundtrip.simulator.chatwoot.dispatch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the jobs that are waiting or running. */
final class Backlog {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private int jobs;

    void add() {
        lock.lock();
        try {
            jobs++;
        } finally {
            lock.unlock();
        }
    }

    void remove() {
        lock.lock();
        try {
            if (--jobs == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean awaitEmpty(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (jobs > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
            return jobs == 0;
        } finally {
            lock.unlock();
        }
    }
}
