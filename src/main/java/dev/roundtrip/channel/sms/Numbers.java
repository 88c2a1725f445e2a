package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * The customers' numbers; each is lent to one customer at a time, the one that rested longest first, and only while no
 * other run has it. Thread-safe.
 */
final class Numbers {
    // Another run gives nobody here a sign.
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final int all;
    private final Duration limit;
    private final NumberLease lease;
    private final Deque<String> free;

    /**
     * Lends these numbers.
     *
     * @param limit how long a customer waits for one while all are with others
     * @param lease who has them among all runs
     */
    Numbers(List<String> numbers, Duration limit, NumberLease lease) {
        this.all = numbers.size();
        this.limit = limit;
        this.lease = lease;
        this.free = new ArrayDeque<>(numbers);
    }

    /**
     * Lends a number to this customer, as soon as one is free.
     *
     * @throws ChannelTrouble when all are with other customers of this run for too long
     * @throws NotRunHere when another run has one all that time
     */
    String lend(String name) {
        lock.lock();
        try {
            long left = limit.toNanos();
            Map<String, String> elsewhere = new LinkedHashMap<>();
            Optional<String> ours = ours(elsewhere);
            while (ours.isEmpty() && left > 0) {
                long round = Math.min(left, AGAIN);
                left -= round - Math.max(0, returned.awaitNanos(round));
                ours = ours(elsewhere);
            }
            return ours.orElseThrow(() -> noneFree(name, elsewhere));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Waiting for a number for %s was interrupted.".formatted(name), asked);
        } finally {
            lock.unlock();
        }
    }

    /** Asked under the lock: a lease is taken once in a run, after that it is known without a question. */
    private Optional<String> ours(Map<String, String> elsewhere) {
        elsewhere.clear();
        for (String number : List.copyOf(free)) {
            Optional<String> holder = lease.take(number);
            if (holder.isEmpty()) {
                free.remove(number);
                return Optional.of(number);
            }
            elsewhere.put(number, holder.get());
        }
        return Optional.empty();
    }

    private RuntimeException noneFree(String name, Map<String, String> elsewhere) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(limit.toNanos());
        if (!elsewhere.isEmpty()) {
            return new NotRunHere(
                    "no number came free for %s within %d s: %s. Run again later, or give this run numbers of its own in roundtrip.sms.customer.numbers"
                            .formatted(
                                    name,
                                    seconds,
                                    elsewhere.entrySet().stream()
                                            .map(held ->
                                                    "number %s is held by %s".formatted(held.getKey(), held.getValue()))
                                            .collect(Collectors.joining("; "))));
        }
        return new ChannelTrouble(("No number came free for %s within %d s: all %d are with other customers. Give"
                        + " more customers' numbers, or run fewer SMS scenarios at the same time.")
                .formatted(name, seconds, all));
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
