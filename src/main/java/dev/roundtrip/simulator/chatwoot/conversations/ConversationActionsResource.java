package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.domain.event.BotHandedOver;
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
import java.util.Optional;

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
        // No inbox of the simulated desk is served by an assistant.
        routes.get(Access.MEMBER, ONE + "/inbox_assistant", call -> {
            visible.conversation(call);
            return Shape.of("assistant", null).map();
        });
    }

    private Object status(Call call) {
        Conversation conversation = visible.conversation(call);
        String asked = Words.status(call.params());
        String status = asked != null ? asked : conversation.isOpen() ? "resolved" : "open";
        Optional<Instant> until = asked == null ? Optional.empty() : snoozedUntil(call.params());
        boolean handedOver =
                call.session().bot() != null && "pending".equals(conversation.status()) && "open".equals(asked);
        Conversation after = state.change(() -> {
            Conversation changed = conversations.change(
                    conversation.id(),
                    c -> {
                        // Whom a bot hands over waits from then on, unless he did before.
                        Conversation waiting = handedOver && c.waitingSince() == null
                                ? c.with(Conversation.WAITING_SINCE, state.now())
                                : c;
                        Conversation set = waiting.with(Conversation.STATUS, status);
                        return until.map(time -> set.with(Conversation.SNOOZED_UNTIL, time))
                                .orElse(set);
                    },
                    call.actor());
            if (handedOver) {
                state.raise(new BotHandedOver(changed));
            }
            return takesOver(call, changed) ? assigned(call, changed) : changed;
        });
        return Map.of(
                "payload",
                Shape.of("success", handedOver ? null : Boolean.TRUE)
                        .with("conversation_id", after.displayId())
                        .with("current_status", after.status())
                        .with("snoozed_until", Times.iso(after.snoozedUntil()))
                        .map());
    }

    // An agent who opens a conversation takes it over, in a step of its own; an administrator does not.
    private static boolean takesOver(Call call, Conversation conversation) {
        return conversation.isOpen()
                && call.session().membership() != null
                && !call.session().isAdministrator();
    }

    private Conversation assigned(Call call, Conversation conversation) {
        int agent = call.session().user().id();
        return conversations.change(conversation.id(), c -> c.with(Conversation.ASSIGNEE_ID, agent), call.actor());
    }

    // What is no number of seconds makes the product stumble.
    private static Optional<Instant> snoozedUntil(Params wanted) {
        if (wanted.value("snoozed_until") == null) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(wanted.big("snoozed_until"))
                .map(Instant::ofEpochSecond)
                .orElseThrow(Refusal::crash));
    }

    private Object priority(Call call) {
        Conversation conversation = visible.conversation(call);
        String priority = Words.priority(call.params());
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
