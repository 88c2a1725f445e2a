package dev.roundtrip.simulator.chatwoot.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Rows of one kind in the order of their numbers; numbers are never used twice. Reading needs no lock; a change can be taken back by the journal. */
public final class Table<T extends Entity> {
    private final Journal journal;
    private final AtomicInteger last = new AtomicInteger();
    private final ConcurrentNavigableMap<Integer, T> rows = new ConcurrentSkipListMap<>();
    private final Map<Integer, ConcurrentNavigableMap<Integer, T>> byOwner = new ConcurrentHashMap<>();

    Table(Journal journal) {
        this.journal = journal;
    }

    /** Gives the next number to the row and keeps it. */
    public T add(IntFunction<T> row) {
        return put(row.apply(last.incrementAndGet()));
    }

    /** The next number, which no row will have. */
    public int skip() {
        return last.incrementAndGet();
    }

    /** Replaces the row that has this one's number. */
    public T put(T row) {
        T before = rows.get(row.id());
        journal.note(before == null ? () -> erase(row) : () -> write(before));
        write(row);
        return row;
    }

    /** Replaces the row by what the change makes of it. */
    public T change(int id, UnaryOperator<T> change) {
        return put(change.apply(get(id)));
    }

    public void remove(int id) {
        find(id).ifPresent(row -> {
            journal.note(() -> write(row));
            erase(row);
        });
    }

    public Optional<T> find(Integer id) {
        return id == null ? Optional.empty() : Optional.ofNullable(rows.get(id));
    }

    /** The row that must be there; a missing one is a fault of the simulator. */
    public T get(int id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no row " + id + " any more."));
    }

    public List<T> all() {
        return List.copyOf(rows.values());
    }

    public List<T> ownedBy(int ownerId) {
        return List.copyOf(of(ownerId).values());
    }

    private void write(T row) {
        T before = rows.put(row.id(), row);
        if (before != null && before.ownerId() != row.ownerId()) {
            of(before.ownerId()).remove(row.id());
        }
        of(row.ownerId()).put(row.id(), row);
    }

    private void erase(T row) {
        rows.remove(row.id());
        of(row.ownerId()).remove(row.id());
    }

    private NavigableMap<Integer, T> of(int ownerId) {
        return byOwner.computeIfAbsent(ownerId, any -> new ConcurrentSkipListMap<>());
    }
}
