package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Mentions;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.Locale;
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
        Predicate<Conversation> fits =
                wanted.text("q") == null || wanted.text("q").isEmpty()
                        ? status(wanted.text("status"))
                        : says(wanted.text("q"));
        if (wanted.has("inbox_id")) {
            fits = fits.and(c -> c.inboxId().equals(wanted.number("inbox_id")));
        }
        if (wanted.has("team_id")) {
            fits = fits.and(c ->
                    wanted.number("team_id") != null && wanted.number("team_id").equals(c.teamId()));
        }
        if (wanted.has("labels")) {
            List<String> labels = wanted.textOrTexts("labels");
            fits = fits.and(c -> c.labelList().stream().anyMatch(labels::contains));
        }
        if (wanted.has("source_id")) {
            fits = fits.and(
                    c -> store.contactInboxes.get(c.contactInboxId()).sourceId().equals(wanted.text("source_id")));
        }
        if (wanted.number("updated_within") != null) {
            fits = fits.and(c -> c.updatedAt().isAfter(state.now().minusSeconds(wanted.number("updated_within"))));
        }
        return fits.and(kind(call));
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

    private static Predicate<Conversation> status(String wanted) {
        String status = wanted == null || wanted.isEmpty() ? "open" : wanted;
        return c -> "all".equals(status) || status.equals(c.status());
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
