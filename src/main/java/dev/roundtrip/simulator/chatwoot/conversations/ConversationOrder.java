package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The order of a list of conversations; an unknown one counts as the newest activity first. */
final class ConversationOrder {
    private static final List<String> PRIORITIES = List.of("low", "medium", "high", "urgent");
    private static final int NONE = -1;

    private ConversationOrder() {}

    static Comparator<Conversation> of(String wanted) {
        return switch (Objects.toString(wanted, "")) {
            case "last_activity_at_asc" -> Comparator.comparing(Conversation::lastActivityAt);
            case "created_at_asc", "sort_on_created_at" -> created();
            case "created_at_desc" -> created().reversed();
            case "priority_asc" -> priority(false).thenComparing(newest());
            case "priority_desc", "sort_on_priority" -> priority(true).thenComparing(newest());
            case "priority_desc_created_at_asc" -> priority(true).thenComparing(created());
            case "waiting_since_asc", "sort_on_waiting_since" ->
                lastWhenNone(Conversation::waitingSince, Comparator.naturalOrder())
                        .thenComparing(created());
            case "waiting_since_desc" ->
                lastWhenNone(Conversation::waitingSince, Comparator.reverseOrder())
                        .thenComparing(created());
            default -> newest();
        };
    }

    private static Comparator<Conversation> newest() {
        return Comparator.comparing(Conversation::lastActivityAt).reversed();
    }

    private static Comparator<Conversation> created() {
        return Comparator.comparing(Conversation::createdAt).thenComparing(Conversation::id);
    }

    private static Comparator<Conversation> lastWhenNone(
            Function<Conversation, Instant> time, Comparator<Instant> order) {
        return Comparator.comparing(time, Comparator.nullsLast(order));
    }

    // Observed: those without a priority are last in either direction.
    private static Comparator<Conversation> priority(boolean urgentFirst) {
        return Comparator.comparingInt(c -> {
            int rank = c.priority() == null ? NONE : PRIORITIES.indexOf(c.priority());
            if (rank == NONE) {
                return Integer.MAX_VALUE;
            }
            return urgentFirst ? -rank : rank;
        });
    }
}
