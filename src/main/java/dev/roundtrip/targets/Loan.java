package dev.roundtrip.targets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a run has put on the desk and takes away again, the last first. One that stays does not keep the others. */
final class Loan implements AutoCloseable {
    private record Thing(String name, Runnable takenAway) {}

    private final Deque<Thing> things = new ArrayDeque<>();

    /** Something was put there; this takes it away. */
    void of(String name, Runnable takeAway) {
        things.push(new Thing(name, takeAway));
    }

    @Override
    public void close() {
        List<String> left = new ArrayList<>();
        RuntimeException failed = null;
        while (!things.isEmpty()) {
            Thing thing = things.pop();
            try {
                thing.takenAway().run();
            } catch (RuntimeException e) {
                left.add(thing.name());
                failed = e;
            }
        }
        if (failed != null) {
            throw new IllegalStateException(
                    "The desk still has of this run: %s. Delete that there. %s"
                            .formatted(String.join(", ", left), failed.getMessage()),
                    failed);
        }
    }
}
