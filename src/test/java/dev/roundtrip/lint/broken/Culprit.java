package dev.roundtrip.lint.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Breaks every rule, so that the rules are seen to find it; never run. */
final class Culprit {
    static final ArrayList<String> LIST = new ArrayList<>();
    static final AtomicInteger COUNT = new AtomicInteger();
    static final ConcurrentHashMap.KeySetView<String, Boolean> KEYS = ConcurrentHashMap.newKeySet();

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
        Thread.sleep(1, 1);
        TimeUnit.SECONDS.sleep(1);
        LockSupport.parkNanos(1);
    }

    /** The last one is allowed. */
    List<Object> looks() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                System.currentTimeMillis(),
                Clock.systemUTC(),
                Instant.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    UUID draws() {
        return UUID.randomUUID();
    }
}
