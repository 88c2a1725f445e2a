package dev.roundtrip.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** How a command that serves is told to end, and how the process ends after it: with the command's own status. */
final class Ending {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Consumer<Thread> shutdownHooks;

    Ending(Consumer<Thread> shutdownHooks) {
        this.shutdownHooks = shutdownHooks;
    }

    /** One that no signal reaches. */
    static Ending unheard() {
        return new Ending(hook -> {});
    }

    /** From now on Ctrl-C and SIGTERM end what is served, and only then the process. */
    void heed() {
        shutdownHooks.accept(new Thread(this::end, "simulate-end"));
    }

    void tell() {
        told.countDown();
    }

    void awaitWord() throws InterruptedException {
        told.await();
    }

    /** The command has closed everything and said what it had to say. */
    void ended(int exitStatus) {
        status.complete(exitStatus);
    }

    /** A Java process that was told to end answers 143; one that was told to end and did is no failure. */
    private void end() {
        tell();
        Runtime.getRuntime().halt(status.join());
    }
}
