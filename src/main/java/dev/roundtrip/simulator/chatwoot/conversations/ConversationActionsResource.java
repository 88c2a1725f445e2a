package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationRead;
import dev.roundtrip.simulator.chatwoot.domain.event.TypingChanged;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What agents and bots do to a conversation. */
public final class ConversationActionsResource implements Resource {
    private static final String ONE = Routes.ACCOUNT + "/conversations/{conversation}";

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Contacts contacts;
    private final ConversationShapes shapes;
    private final Visible visible;

    public ConversationActionsResource(
            State state, Conversations conversations, Contacts contacts, ConversationShapes shapes) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.contacts = contacts;
        this.shapes = shapes;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER_OR_BOT, ONE + "/toggle_status", this::status);
        routes.post(Access.MEMBER_OR_BOT, ONE + "/toggle_priority", this::priority);
        routes.post(Access.MEMBER_OR_BOT, ONE + "/toggle_typing_status", this::typing);
        routes.get(
                Access.MEMBER_OR_BOT,
                ONE + "/labels",
                call -> Map.of("payload", visible.conversation(call).labelList()));
        routes.post(Access.MEMBER_OR_BOT, ONE + "/labels", this::labels);
        routes.post(Access.MEMBER, ONE + "/mute", call -> mute(call, true));
        routes.post(Access.MEMBER, ONE + "/unmute", call -> mute(call, false));
        routes.post(Access.MEMBER, ONE + "/update_last_seen", this::seen);
        routes.post(Access.MEMBER, ONE + "/unread", this::unread);
    }

    private Object status(Call call) {
        Conversation conversation = visible.conversation(call);
        Params wanted = call.params();
        String asked = wanted.text("status");
        if (asked != null && !Conversations.STATUSES.contains(asked)) {
            throw Refusal.crash(); // observed
        }
        String status = asked != null ? asked : conversation.isOpen() ? "resolved" : "open";
        Long until = wanted.big("snoozed_until");
        boolean takesOver = "open".equals(status)
                && call.session().membership() != null
                && !call.session().isAdministrator();
        boolean handedOver = call.session().bot() != null && "pending".equals(conversation.status());
        Conversation after = conversations.change(
                conversation.id(),
                c -> {
                    // Whom a bot hands over waits from then on, unless he did before.
                    Conversation waiting = handedOver && "open".equals(status) && c.waitingSince() == null
                            ? c.with(Conversation.WAITING_SINCE, state.now())
                            : c;
                    Conversation changed = waiting.with(Conversation.STATUS, status)
                            .with(Conversation.SNOOZED_UNTIL, until == null ? null : Instant.ofEpochSecond(until));
                    return takesOver
                            ? changed.with(
                                    Conversation.ASSIGNEE_ID,
                                    call.session().user().id())
                            : changed;
                },
                call.actor());
        return Map.of(
                "payload",
                Shape.of("success", handedOver ? null : Boolean.TRUE)
                        .with("conversation_id", after.displayId())
                        .with("current_status", after.status())
                        .with("snoozed_until", Times.iso(after.snoozedUntil()))
                        .map());
    }

    private Object priority(Call call) {
        Conversation conversation = visible.conversation(call);
        String priority = Priorities.read(call.params());
        conversations.change(conversation.id(), c -> c.with(Conversation.PRIORITY, priority), call.actor());
        return Answer.empty();
    }

    private Object typing(Call call) {
        Conversation conversation = visible.conversation(call);
        String typing = call.params().text("typing_status");
        if ("on".equals(typing) || "off".equals(typing)) {
            state.perform(() -> state.raise(new TypingChanged(
                    conversation,
                    call.actor(),
                    "on".equals(typing),
                    call.params().flag("is_private"))));
        }
        return Answer.empty();
    }

    private Object labels(Call call) {
        Conversation conversation = visible.conversation(call);
        List<String> labels = call.params().labels();
        conversations.change(conversation.id(), c -> c.with(Conversation.LABEL_LIST, labels), call.actor());
        return Map.of("payload", labels);
    }

    private Object mute(Call call, boolean muted) {
        Conversation conversation = visible.conversation(call);
        String line = call.session().user().name()
                + (muted ? " has muted the conversation" : " has unmuted the conversation");
        state.perform(() -> {
            if (muted) {
                conversations.change(conversation.id(), c -> c.with(Conversation.STATUS, "resolved"), call.actor());
            }
            contacts.change(conversation.contactId(), c -> c.with(Contact.BLOCKED, muted), call.actor());
            state.raise(new ActivityNoted(conversation, line));
        });
        return Answer.empty();
    }

    private Object seen(Call call) {
        Conversation conversation = visible.conversation(call);
        boolean own = conversation.assigneeId() != null
                && conversation.assigneeId() == call.session().user().id();
        return state.change(() -> {
            Conversation after = conversations.note(conversation.id(), c -> {
                Conversation seen = c.with(Conversation.AGENT_LAST_SEEN_AT, state.now());
                return own ? seen.with(Conversation.ASSIGNEE_LAST_SEEN_AT, state.now()) : seen;
            });
            state.raise(new ConversationRead(after, call.actor()));
            return shapes.rest(after, call.session().user().id());
        });
    }

    // Observed: both times move to just before the customer's newest message.
    private Object unread(Call call) {
        Conversation conversation = visible.conversation(call);
        Instant seen = store.messages.ownedBy(conversation.id()).stream()
                .filter(m -> m.is(MessageType.INCOMING))
                .map(Message::createdAt)
                .reduce((first, second) -> second)
                .map(last -> last.minus(Duration.ofMillis(1)))
                .orElse(null);
        Conversation after = conversations.note(
                conversation.id(),
                c -> c.with(Conversation.AGENT_LAST_SEEN_AT, seen).with(Conversation.ASSIGNEE_LAST_SEEN_AT, seen));
        return shapes.rest(after, call.session().user().id());
    }
}
