package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Mentions;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** What the parameters of a list leave in. */
final class ConversationQuery {
    private final State state;
    private final Store store;

    ConversationQuery(State state) {
        this.state = state;
        this.store = state.store();
    }

    /** Everything but whose conversation it is; a text that is asked for disables the status. */
    Predicate<Conversation> read(Call call) {
        Params wanted = call.params();
        Predicate<Conversation> fits = wanted.text("q") == null ? status(wanted) : says(wanted.text("q"));
        if (wanted.has("inbox_id")) {
            fits = fits.and(c -> c.inboxId().equals(wanted.number("inbox_id")));
        }
        if (wanted.has("team_id")) {
            int team = team(call);
            fits = fits.and(c -> c.teamId() != null && c.teamId() == team);
        }
        if (wanted.has("labels")) {
            List<String> labels = lower(wanted.tags("labels"));
            fits = fits.and(c -> lower(c.labelList()).stream().anyMatch(labels::contains));
        }
        if (wanted.has("source_id")) {
            fits = fits.and(
                    c -> store.contactInboxes.get(c.contactInboxId()).sourceId().equals(wanted.text("source_id")));
        }
        if (isUnpaged(wanted)) {
            // What is no number counts as none at all, as Ruby reads it.
            int seconds = Objects.requireNonNullElse(wanted.number("updated_within"), 0);
            fits = fits.and(c -> c.updatedAt().isAfter(state.now().minusSeconds(seconds)));
        }
        return fits.and(kind(call));
    }

    /** Whether what changed lately is asked for, which comes on one page. */
    static boolean isUnpaged(Params wanted) {
        return wanted.text("updated_within") != null
                && !wanted.text("updated_within").isBlank();
    }

    private int team(Call call) {
        return store.teams
                .find(call.params().number("team_id"))
                .filter(team -> team.accountId() == call.account())
                .orElseThrow(Refusal::notFound)
                .id();
    }

    private static List<String> lower(List<String> labels) {
        return labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList();
    }

    private Predicate<Conversation> kind(Call call) {
        Integer me = call.session().user().id();
        return switch (String.valueOf(call.params().text("conversation_type"))) {
            case "unattended" -> c -> c.firstReplyCreatedAt() == null || c.waitingSince() != null;
            case "participating" -> c -> c.participantIds().contains(me);
            case "mention" ->
                c -> store.messages.ownedBy(c.id()).stream()
                        .anyMatch(m -> Mentions.in(m).contains(me));
            default -> c -> true;
        };
    }

    Predicate<Conversation> assignee(Call call) {
        Integer me = call.session().user().id();
        return switch (String.valueOf(call.params().text("assignee_type"))) {
            case "me" -> c -> me.equals(c.assigneeId());
            case "assigned" -> c -> c.assigneeId() != null;
            case "unassigned" -> c -> c.assigneeId() == null;
            default -> c -> true;
        };
    }

    // One that does not exist, or an empty one, finds nothing.
    private static Predicate<Conversation> status(Params wanted) {
        List<String> statuses = wanted.has("status") ? wanted.textOrTexts("status") : List.of("open");
        return c -> "all".equals(wanted.text("status")) || statuses.contains(c.status());
    }

    Predicate<Conversation> says(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return c -> store.messages.ownedBy(c.id()).stream().anyMatch(m -> says(m, wanted));
    }

    static boolean says(Message message, String lower) {
        return (message.is(MessageType.INCOMING) || message.is(MessageType.OUTGOING))
                && message.content() != null
                && message.content().toLowerCase(Locale.ROOT).contains(lower);
    }
}
