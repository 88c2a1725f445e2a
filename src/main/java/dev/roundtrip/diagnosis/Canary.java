package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.DeskWitness.trace;

import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the desk does anything in the background, which only an effect shows: in a conversation of our own customer the
 * priority is changed and set back, and the desk owes an activity line about it.
 */
final class Canary {
    private static final Duration PATIENCE = Duration.ofMillis(3500);
    private static final Duration PACE = Duration.ofMillis(150);
    private static final Pattern RUN = Pattern.compile("(\\(ref ([^\\s()]{3,}-))\\d+\\)");

    private final DeskClient desk;
    private final Clock clock;

    Canary(DeskClient desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Tries it where it could explain what was said so far, and where there is a conversation of ours. */
    List<Trace> traces(Miss miss, List<Trace> soFar, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (!needed(miss, soFar) || left.compareTo(PACE) <= 0) {
            return List.of();
        }
        OptionalLong ours = ours(miss);
        return ours.isPresent() ? tried(ours.getAsLong(), left.compareTo(PATIENCE) < 0 ? left : PATIENCE) : List.of();
    }

    private static boolean needed(Miss miss, List<Trace> soFar) {
        if (Facts.isProven(miss)) {
            return true;
        }
        return switch (miss.missing()) {
            case SEEN_BY_DESK -> says(soFar, Sign.NOT_HELD);
            case HANDED_OVER -> says(soFar, Sign.WAITING);
            case RECEIVED -> miss.trip().channel() == Channel.WEB_CHAT;
            default -> false;
        };
    }

    private static boolean says(List<Trace> soFar, Sign sign) {
        return soFar.stream().anyMatch(trace -> trace.sign() == sign);
    }

    private OptionalLong ours(Miss miss) {
        if (miss.conversationId().isPresent() || miss.missing() != Hop.SEEN_BY_DESK) {
            return miss.conversationId();
        }
        OptionalLong theirs = desk.newestConversationsOf(miss.inboxId(), miss.identity()).stream()
                .mapToLong(Conversation::id)
                .findFirst();
        return theirs.isPresent() ? theirs : doneWith(miss.mark());
    }

    /** A conversation that an earlier scenario of the same run has done with, by a customer whose address names the run. */
    private OptionalLong doneWith(String mark) {
        Matcher run = RUN.matcher(mark);
        if (!run.matches()) {
            return OptionalLong.empty();
        }
        return desk.conversationsMentioning(run.group(1)).stream()
                .filter(conversation -> conversation.status().equals("resolved"))
                .filter(conversation -> Stream.of(
                                conversation.contact().email(),
                                conversation.contact().identifier())
                        .flatMap(Optional::stream)
                        .anyMatch(name -> name.contains(run.group(2))))
                .mapToLong(Conversation::id)
                .findFirst();
    }

    private List<Trace> tried(long id, Duration patience) {
        Optional<String> before = desk.conversation(id).priority();
        long last = desk.messages(id).stream().mapToLong(DeskMessage::id).max().orElse(0);
        List<Trace> traces = new ArrayList<>();
        desk.setPriority(id, Optional.of(before.filter("low"::equals).isPresent() ? "medium" : "low"));
        try {
            traces.add(effect(id, last, patience));
        } finally {
            restore(id, before).ifPresent(traces::add);
        }
        return traces;
    }

    private Trace effect(long id, long last, Duration patience) {
        DeskLook<DeskMessage> lines = new DeskLook<>(
                () -> desk.messages(id).stream()
                        .filter(message -> message.kind() == DeskMessage.Kind.ACTIVITY && message.id() > last)
                        .toList(),
                clock,
                PACE);
        Outcome<DeskMessage> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "an activity line", lines, line -> true, clock.instant(), new Budget(patience, patience)));
        if (outcome instanceof Outcome.Seen<DeskMessage> seen) {
            return trace(
                    Sign.WORKER_ALIVE,
                    "It works in the background: %d ms after a change of priority its activity line stood in conversation %d.",
                    seen.took().toMillis(),
                    id);
        }
        return lines.trouble()
                .map(DeskWitness::unasked)
                .orElseGet(() -> trace(
                        Sign.WORKER_SILENT,
                        "%d ms after a change of priority no activity line about it stood in conversation %d: nothing is done in the background, or very late.",
                        patience.toMillis(),
                        id));
    }

    private Optional<Trace> restore(long id, Optional<String> before) {
        try {
            desk.setPriority(id, before);
            return Optional.empty();
        } catch (DeskTrouble trouble) {
            return Optional.of(DeskWitness.unasked("The priority of conversation %d could not be set back to %s. %s"
                    .formatted(id, before.orElse("none"), trouble.getMessage())));
        }
    }
}
