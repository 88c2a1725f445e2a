package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The customers' numbers; each is lent to one customer at a time, the one that rested longest first. Thread-safe. */
final class Numbers {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final int all;
    private final Duration limit;
    private final Deque<String> free;

    /**
     * Lends these numbers.
     *
     * @param limit how long a customer waits for one while all are with others
     */
    Numbers(List<String> numbers, Duration limit) {
        this.all = numbers.size();
        this.limit = limit;
        this.free = new ArrayDeque<>(numbers);
    }

    /** Lends a number to this customer, as soon as one is free. */
    String lend(String name) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (free.isEmpty() && left > 0) {
                left = returned.awaitNanos(left);
            }
            if (free.isEmpty()) {
                throw new ChannelTrouble(
                        ("No number came free for %s within %d s: all %d are with other customers. Give"
                                        + " more customers' numbers, or run fewer SMS scenarios at the same time.")
                                .formatted(name, TimeUnit.NANOSECONDS.toSeconds(limit.toNanos()), all));
            }
            return free.removeFirst();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Waiting for a number for %s was interrupted.".formatted(name), asked);
        } finally {
            lock.unlock();
        }
    }

    void giveBack(String number) {
        lock.lock();
        try {
            free.addLast(number);
            returned.signal();
        } finally {
            lock.unlock();
        }
    }
}
