package dev.roundtrip.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Plays scenarios that were made wrong, each in a copy of its feature, all in one run, and tells how each ended. */
final class MutationsRun implements TestExecutionListener {
    /**
     * How a scenario ended that was made wrong.
     *
     * @param title of the scenario, which tells the rows of an outline apart
     * @param failure what was thrown; empty when the scenario passed
     */
    record Ended(Mutation mutation, String title, Optional<Throwable> failure) {
        /** As a promise that was not kept, or as a known defect that is gone: never as a broken set-up, nor left out. */
        boolean broke() {
            return failure.filter(AssertionError.class::isInstance).isPresent();
        }

        String message() {
            return failure.map(Throwable::toString).orElse("nothing: the scenario is green.");
        }
    }

    private final Path folder;
    private final Map<Path, Mutation> byFile = new ConcurrentHashMap<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();

    private MutationsRun(Path folder) {
        this.folder = folder;
    }

    /**
     * How the scenarios of these rows ended under these settings.
     *
     * @throws IllegalStateException when the run could not be begun or ended
     */
    static List<Ended> of(Path folder, List<Mutation> rows, Map<String, String> settings) {
        MutationsRun run = new MutationsRun(folder);
        rows.forEach(run::write);
        SuiteRun.of(settings)
                .below(folder)
                .tagged(FeatureMutator.TAG)
                .toldTo(run)
                .run();
        run.troubles.stream().findFirst().ifPresent(trouble -> {
            throw new IllegalStateException("The run with the mutations did not come off: " + trouble, trouble);
        });
        return List.copyOf(run.ended);
    }

    private void write(Mutation mutation) {
        Path own = folder.resolve(String.valueOf(mutation.line()));
        byFile.put(MutatedFeature.of(mutation).writtenBelow(own), mutation);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            ended.add(new Ended(byFile.get(file(test)), test.getDisplayName(), result.getThrowable()));
        } else {
            result.getThrowable().ifPresent(troubles::add);
        }
    }

    private static Path file(TestIdentifier test) {
        return test.getSource()
                .filter(FileSource.class::isInstance)
                .map(source -> ((FileSource) source).getFile().toPath())
                .orElseThrow();
    }
}
