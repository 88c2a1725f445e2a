package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sighting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the desk does anything in the background, tried in a conversation of our own customer. One trial at a time in a
 * run, since two would take each other's priority for the one to set back; who comes right after is told what the one
 * before has shown.
 */
final class Canary {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Pattern RUN = Pattern.compile("(\\(ref ([^\\s()]{3,}-))\\d+\\)");

    private final DeskClient desk;
    private final Clock clock;
    private final ReentrantLock alone = new ReentrantLock();
    private Optional<Sighting<Trace>> last = Optional.empty();

    Canary(DeskClient desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Tries it where it could explain what was said so far, and where there is a conversation of ours. */
    void tell(Miss miss, Questioning questions) {
        if (!needed(miss, questions)) {
            return;
        }
        try {
            if (!alone.tryLock(questions.left().toMillis(), TimeUnit.MILLISECONDS)) {
                questions.tell(DeskWitness.unasked("Its worker was being tried for another message all the time."));
                return;
            }
            try {
                alone(miss, questions);
            } finally {
                alone.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void alone(Miss miss, Questioning questions) {
        Optional<Trace> fresh = last.filter(
                        shown -> shown.at().isAfter(clock.instant().minus(FRESH)))
                .map(Sighting::what);
        if (fresh.isPresent()) {
            questions.tell(fresh.get());
        } else {
            ours(miss, questions).ifPresent(id -> {
                Optional<Trace> shown = new WorkerTrial(desk, clock, questions).in(id);
                last = shown.map(trace -> new Sighting<>(trace, clock.instant()));
            });
        }
    }

    private static boolean needed(Miss miss, Questioning questions) {
        if (miss.isOfAnEffect()) {
            return true;
        }
        return switch (miss.missing()) {
            case SEEN_BY_DESK -> questions.says(Sign.NOT_HELD);
            case HANDED_OVER -> questions.says(Sign.WAITING);
            case RECEIVED -> miss.trip().channel() == Channel.WEB_CHAT;
            default -> false;
        };
    }

    private OptionalLong ours(Miss miss, Questioning questions) {
        if (miss.conversationId().isPresent() || miss.missing() != Hop.SEEN_BY_DESK) {
            return miss.conversationId();
        }
        OptionalLong theirs =
                first(questions.ask(() -> desk.newestConversationsOf(miss.inboxId(), miss.identity())), any -> true);
        return theirs.isPresent() ? theirs : doneWith(miss.mark(), questions);
    }

    /** A conversation that an earlier scenario of the same run has done with, by a customer whose address names the run. */
    private OptionalLong doneWith(String mark, Questioning questions) {
        Matcher run = RUN.matcher(mark);
        if (!run.matches()) {
            return OptionalLong.empty();
        }
        return first(
                questions.search(() -> desk.conversationsMentioning(run.group(1))),
                conversation -> conversation.status().equals("resolved")
                        && Stream.of(
                                        conversation.contact().email(),
                                        conversation.contact().identifier())
                                .flatMap(Optional::stream)
                                .anyMatch(name -> name.contains(run.group(2))));
    }

    private static OptionalLong first(Optional<List<Conversation>> all, Predicate<Conversation> wanted) {
        return all.orElse(List.of()).stream()
                .filter(wanted)
                .mapToLong(Conversation::id)
                .findFirst();
    }
}
