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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
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
        List<Side> sides = new ArrayList<>();
        miss.witnesses().forEach(witness -> sides.add(Side.of("The customer's side", witness, miss)));
        sides.add(Side.of("The desk", desk, miss));
        ExecutorService threads = Executors.newFixedThreadPool(sides.size(), Detective::thread);
        try {
            List<Future<Side>> answers = threads.invokeAll(sides, patience.toMillis(), TimeUnit.MILLISECONDS);
            List<Trace> all = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                all.addAll(sides.get(i).told);
                unanswered(sides.get(i), answers.get(i)).ifPresent(all::add);
            }
            return List.copyOf(all);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of(unasked("The run was stopped before anybody could be asked."));
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Trace> unanswered(Side side, Future<Side> answer) throws InterruptedException {
        try {
            answer.get();
            return Optional.empty();
        } catch (CancellationException silent) {
            return Optional.of(unasked("%s gave no answer within %d ms%s."
                    .formatted(side.who, patience.toMillis(), side.told.isEmpty() ? "" : " to all that it was asked")));
        } catch (ExecutionException failed) {
            return Optional.of(unasked("%s could not be asked: %s"
                    .formatted(side.who, String.valueOf(failed.getCause().getMessage()))));
        }
    }

    /** A witness and what it has said so far, which is kept when it stays silent on the rest. */
    private record Side(String who, Witness witness, Miss miss, List<Trace> told) implements Callable<Side> {
        static Side of(String who, Witness witness, Miss miss) {
            return new Side(who, witness, miss, new CopyOnWriteArrayList<>());
        }

        @Override
        public Side call() {
            witness.tell(miss, told::add);
            return this;
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
