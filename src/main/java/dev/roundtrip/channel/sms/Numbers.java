package dev.roundtrip.channel.sms;

import dev.roundtrip.channel.ChannelTrouble;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The customers' numbers; each is lent to one customer at a time, the one that rested longest first. Thread-safe. */
final class Numbers {
    private final int all;
    private final Deque<String> free;

    Numbers(List<String> numbers) {
        this.all = numbers.size();
        this.free = new ArrayDeque<>(numbers);
    }

    /** Lends a number to this customer. */
    synchronized String lend(String name) {
        if (free.isEmpty()) {
            throw new ChannelTrouble(("No number is free for %s: all %d are with other customers. Give more customers'"
                            + " numbers, or run fewer SMS scenarios at the same time.")
                    .formatted(name, all));
        }
        return free.removeFirst();
    }

    synchronized void giveBack(String number) {
        free.addLast(number);
    }
}
