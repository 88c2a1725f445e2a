package dev.roundtrip.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks at everything, side by side where nothing hangs on another, and tells it in the order of the steps. What hangs on
 * something that failed is not looked at: its trouble would be the same once more.
 */
final class Examination {
    private final Clock clock;

    Examination(Clock clock) {
        this.clock = clock;
    }

    List<HealthCheck.Look> of(List<Step> steps, Consumer<Finding> told) {
        ExecutorService threads = Executors.newCachedThreadPool(Examination::thread);
        try {
            Map<String, CompletableFuture<Outcome>> begun = new LinkedHashMap<>();
            for (Step step : steps) {
                begun.put(step.what(), begin(step, begun, threads));
            }
            List<HealthCheck.Look> looks = new ArrayList<>();
            for (CompletableFuture<Outcome> each : begun.values()) {
                Outcome outcome = joined(each);
                outcome.findings().forEach(told);
                outcome.findings().forEach(finding -> looks.add(new HealthCheck.Look(finding, outcome.took())));
            }
            return looks;
        } finally {
            threads.shutdownNow();
        }
    }

    private record Outcome(List<Finding> findings, Duration took, Optional<String> failed) {}

    private CompletableFuture<Outcome> begin(
            Step step, Map<String, CompletableFuture<Outcome>> begun, ExecutorService threads) {
        List<CompletableFuture<Outcome>> needs = named(step.needs(), step, begun);
        return CompletableFuture.allOf(Stream.concat(needs.stream(), named(step.waits(), step, begun).stream())
                        .toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        ignored -> needs.stream()
                                .map(CompletableFuture::join)
                                .flatMap(outcome -> outcome.failed().stream())
                                .findFirst()
                                .map(failed -> skipped(step, failed))
                                .orElseGet(() -> looked(step)),
                        threads);
    }

    private static List<CompletableFuture<Outcome>> named(
            List<String> others, Step step, Map<String, CompletableFuture<Outcome>> begun) {
        return others.stream()
                .map(other -> Optional.ofNullable(begun.get(other))
                        .orElseThrow(() ->
                                new IllegalStateException("The step \"%s\" comes after \"%s\", which is none before it."
                                        .formatted(step.what(), other))))
                .toList();
    }

    private static Outcome skipped(Step step, String failed) {
        return new Outcome(
                step.skipped("not looked at, since \"%s\" failed".formatted(failed)),
                Duration.ZERO,
                Optional.of(failed));
    }

    private Outcome looked(Step step) {
        Instant began = clock.instant();
        List<Finding> findings = step.look();
        return new Outcome(
                findings,
                Duration.between(began, clock.instant()),
                findings.stream().anyMatch(Finding::failed) ? Optional.of(step.what()) : Optional.empty());
    }

    /** What a look throws is a fault of ours, and is not hidden. */
    private static Outcome joined(CompletableFuture<Outcome> each) {
        try {
            return each.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw broken;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "roundtrip-doctor");
        thread.setDaemon(true);
        return thread;
    }
}
