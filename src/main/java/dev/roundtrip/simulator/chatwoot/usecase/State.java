package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The store and the one lock around everything that changes it. What a use case raises is handed to the dispatcher, in order, when the
 * outermost use case ends; no delivery runs under the lock.
 */
public final class State {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Event> raised = new ArrayList<>();
    private final Store store;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Tokens tokens;

    public State(Store store, Dispatcher dispatcher, Clock clock, Tokens tokens) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.tokens = tokens;
    }

    public Store store() {
        return store;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The time by the desk's clock, to the microsecond, as the product's database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Runs a use case alone; one within another belongs to the outer one. What a use case did before it threw is taken back. */
    public <T> T change(Supplier<T> useCase) {
        return locked(useCase, true);
    }

    /** Runs a use case and takes back all that it did and raised: what it answers is about something that never was. */
    public <T> T undone(Supplier<T> useCase) {
        return locked(useCase, false);
    }

    private <T> T locked(Supplier<T> useCase, boolean kept) {
        lock.lock();
        try {
            return lock.getHoldCount() == 1 ? outermost(useCase, kept) : whole(useCase, kept);
        } finally {
            lock.unlock();
        }
    }

    private <T> T outermost(Supplier<T> useCase, boolean kept) {
        store.journal().open();
        try {
            return whole(useCase, kept);
        } finally {
            store.journal().close();
            raised.forEach(dispatcher::publish);
            raised.clear();
        }
    }

    private <T> T whole(Supplier<T> useCase, boolean kept) {
        int changes = store.journal().mark();
        int events = raised.size();
        boolean done = false;
        try {
            T result = useCase.get();
            done = kept;
            return result;
        } finally {
            if (!done) {
                store.journal().takeBack(changes);
                raised.subList(events, raised.size()).clear();
            }
        }
    }

    public void perform(Runnable useCase) {
        change(() -> {
            useCase.run();
            return null;
        });
    }

    /** To be called within a use case. */
    public void raise(Event event) {
        raised.add(event);
    }
}
