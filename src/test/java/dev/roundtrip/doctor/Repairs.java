package dev.roundtrip.doctor;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a broken set-up leaves to be closed or put back, the last first. */
final class Repairs implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T closing(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception left) {
                throw new IllegalStateException("A broken set-up is not put right again.", left);
            }
        }
    }
}
