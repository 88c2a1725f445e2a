package dev.roundtrip.diagnosis;

import dev.roundtrip.trip.Diagnosis;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks the desk and the customer's side at once what they hold of a message that was missed, and judges by the rules. */
public final class Detective implements Diagnosis {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Witness desk;
    private final Duration patience;
    private final Verdicts verdicts = new Verdicts();

    /** One who waits at most 10 s for all witnesses together. */
    public Detective(Witness desk) {
        this(desk, PATIENCE);
    }

    Detective(Witness desk, Duration patience) {
        this.desk = desk;
        this.patience = patience;
    }

    @Override
    public Finding of(Miss miss) {
        return verdicts.of(new Facts(miss, asked(miss)));
    }

    private List<Trace> asked(Miss miss) {
        if (Thread.currentThread().isInterrupted()) {
            return List.of(unasked("The run was stopped before anybody could be asked."));
        }
        List<Witness> witnesses = new ArrayList<>(miss.witnesses());
        witnesses.add(desk);
        ExecutorService threads = Executors.newFixedThreadPool(witnesses.size(), Detective::thread);
        try {
            List<Callable<List<Trace>>> questions = witnesses.stream()
                    .map(witness -> (Callable<List<Trace>>) () -> witness.traces(miss))
                    .toList();
            List<Trace> all = new ArrayList<>();
            for (Future<List<Trace>> answer :
                    threads.invokeAll(questions, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                all.addAll(told(answer));
            }
            return List.copyOf(all);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of(unasked("The run was stopped before anybody could be asked."));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Trace> told(Future<List<Trace>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException silent) {
            return List.of(unasked("One side gave no answer within %d ms.".formatted(patience.toMillis())));
        } catch (ExecutionException failed) {
            return List.of(unasked("One side could not be asked: %s"
                    .formatted(String.valueOf(failed.getCause().getMessage()))));
        }
    }

    private static Trace unasked(String sentence) {
        return new Trace(Sign.UNASKED, "the diagnosis", sentence);
    }

    private static Thread thread(Runnable question) {
        Thread made = new Thread(question, "diagnosis");
        made.setDaemon(true);
        return made;
    }
}
