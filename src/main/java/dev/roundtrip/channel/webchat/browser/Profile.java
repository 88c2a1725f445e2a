package dev.roundtrip.channel.webchat.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder in which one browser keeps what it stores, and the processes that write into it. */
final class Profile {
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;
    private final Path folder;
    private final Consumer<String> console;

    /** The console takes one line when the folder had to be left behind. */
    Profile(Path folder, Consumer<String> console) {
        this.folder = folder;
        this.console = console;
    }

    static Profile fresh(Consumer<String> console) throws IOException {
        return new Profile(Files.createTempDirectory("roundtrip-browser-"), console);
    }

    Path folder() {
        return folder;
    }

    /**
     * Ends the browser and deletes the folder once no process of the browser is left that could write into it. What can't be deleted is
     * told on the console: it is no reason to doubt what the run has seen.
     */
    void end(Runnable quit) {
        // Asked before: the children of a browser that is gone are no longer known as such.
        List<ProcessHandle> processes = processes();
        try {
            quit.run();
        } finally {
            gone(processes);
            delete();
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private static void gone(List<ProcessHandle> processes) {
        if (!await(processes)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            await(processes);
        }
    }

    private static boolean await(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }

    private void delete() {
        Optional<IOException> trouble = tryToDelete();
        for (int attempt = 1; attempt < ATTEMPTS && trouble.isPresent(); attempt++) {
            gone(processes());
            trouble = tryToDelete();
        }
        trouble.ifPresent(why -> console.accept(
                "The browser's profile %s could not be deleted (%s); delete it by hand.".formatted(folder, why)));
    }

    private Optional<IOException> tryToDelete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            return Optional.empty();
        } catch (UncheckedIOException whileWalking) {
            return Optional.of(whileWalking.getCause());
        } catch (NoSuchFileException alreadyGone) {
            return alreadyGone.getFile().equals(folder.toString()) ? Optional.empty() : Optional.of(alreadyGone);
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
