package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/** The threads there are now, to be compared with those that are left later. */
final class Threads {
    private static final long PATIENCE_MS = 5_000;

    private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

    /** Every thread begun since by the suite or a server of its own has ended, or ends soon. */
    void assertNoneIsLeft() throws InterruptedException {
        assertNoneIsLeftBut("none of that name");
    }

    /** Those of that name belong to a desk that is still open and starts them as it needs them. */
    void assertNoneIsLeftBut(String expected) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && !thread.getName().startsWith(expected) && !ofOthers(thread.getName())) {
                thread.join(PATIENCE_MS);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** Java 17 gives no way to end those of its HttpClient; Javalin's watcher, which has no name, ends by itself. */
    private static boolean ofOthers(String name) {
        return name.startsWith("HttpClient-")
                || name.startsWith("Keep-Alive-")
                || name.startsWith("process reaper")
                || name.matches("Thread-\\d+");
    }
}
