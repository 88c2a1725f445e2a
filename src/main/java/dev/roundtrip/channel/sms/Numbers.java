package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition returned = lock.newCondition();
    private final int all;
    private final Duration limit;
    private final NumberLease lease;
    private final Deque<String> free;
    private final Set<String> claimed = new HashSet<>();
    private final Map<String, String> elsewhere = new LinkedHashMap<>();
    private int givenBack;

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
        long left = limit.toNanos();
        int seen = changes();
        Optional<String> ours = ours();
        while (ours.isEmpty() && left > 0) {
            left -= waited(Math.min(left, AGAIN), seen, name);
            seen = changes();
            ours = ours();
        }
        return ours.orElseThrow(() -> noneFree(name));
    }

    /** The first that nobody else has. Asked without the lock: the desk may be slow, and who gives back must not wait for it. */
    private Optional<String> ours() {
        Set<String> refused = new HashSet<>();
        for (Optional<String> next = claim(refused); next.isPresent(); next = claim(refused)) {
            if (isOurs(next.get())) {
                return next;
            }
            refused.add(next.get());
        }
        return Optional.empty();
    }

    private boolean isOurs(String number) {
        boolean ours = false;
        try {
            Optional<String> holder = lease.take(number);
            ours = holder.isEmpty();
            told(number, holder);
            return ours;
        } finally {
            unclaim(number, ours);
        }
    }

    /** One that is free and that nobody here asks about just now. */
    private Optional<String> claim(Set<String> refused) {
        lock.lock();
        try {
            Optional<String> next = free.stream()
                    .filter(number -> !refused.contains(number) && !claimed.contains(number))
                    .findFirst();
            next.ifPresent(claimed::add);
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void told(String number, Optional<String> holder) {
        lock.lock();
        try {
            holder.ifPresentOrElse(other -> elsewhere.put(number, other), () -> elsewhere.remove(number));
        } finally {
            lock.unlock();
        }
    }

    private void unclaim(String number, boolean ours) {
        lock.lock();
        try {
            claimed.remove(number);
            if (ours) {
                free.remove(number);
            }
        } finally {
            lock.unlock();
        }
    }

    private int changes() {
        lock.lock();
        try {
            return givenBack;
        } finally {
            lock.unlock();
        }
    }

    /** How long it took until a number was given back since then, or that round was over; in nanoseconds. */
    private long waited(long round, int seen, String name) {
        lock.lock();
        try {
            long left = round;
            while (givenBack == seen && left > 0) {
                left = returned.awaitNanos(left);
            }
            return round - Math.max(0, left);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Waiting for a number for %s was interrupted.".formatted(name), asked);
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException noneFree(String name) {
        Map<String, String> others = others();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(limit.toNanos());
        if (!others.isEmpty()) {
            return new NotRunHere(
                    "no number came free for %s within %d s: %s. Run again later, or give this run numbers of its own in roundtrip.sms.customer.numbers"
                            .formatted(
                                    name,
                                    seconds,
                                    others.entrySet().stream()
                                            .map(held ->
                                                    "number %s is held by %s".formatted(held.getKey(), held.getValue()))
                                            .collect(Collectors.joining("; "))));
        }
        return new ChannelTrouble(("No number came free for %s within %d s: all %d are with other customers. Give"
                        + " more customers' numbers, or run fewer SMS scenarios at the same time.")
                .formatted(name, seconds, all));
    }

    private Map<String, String> others() {
        lock.lock();
        try {
            return new LinkedHashMap<>(elsewhere);
        } finally {
            lock.unlock();
        }
    }

    void giveBack(String number) {
        lock.lock();
        try {
            free.addLast(number);
            givenBack++;
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
