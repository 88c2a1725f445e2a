package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.ConversationDeleted;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.Map;

/** Opens, shows, changes and removes conversations. */
public final class ConversationsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/conversations";
    private static final String ONE = BASE + "/{conversation}";

    private final State state;
    private final Conversations conversations;
    private final ConversationOpening opening;
    private final ConversationShapes shapes;
    private final Visible visible;

    public ConversationsResource(
            State state, Conversations conversations, ConversationOpening opening, ConversationShapes shapes) {
        this.state = state;
        this.conversations = conversations;
        this.opening = opening;
        this.shapes = shapes;
        this.visible = new Visible(state.store());
    }

    @Override
    public void register(Routes routes) {
        // Told before anything is done about it: a first message has no delivery yet in the product's answer
        // (observed).
        routes.post(Access.MEMBER_OR_BOT, BASE, call -> state.change(() -> shape(call, opening.open(call))));
        routes.get(Access.MEMBER_OR_BOT, ONE, call -> shape(call, visible.conversation(call)));
        routes.patch(Access.MEMBER_OR_BOT, ONE, this::change);
        routes.delete(Access.ADMINISTRATOR, ONE, call -> {
            Conversation conversation = visible.conversation(call);
            state.perform(() -> state.raise(new ConversationDeleted(conversation)));
            return Answer.empty();
        });
        routes.post(Access.MEMBER_OR_BOT, ONE + "/custom_attributes", this::attributes);
    }

    private Object change(Call call) {
        Conversation conversation = visible.conversation(call);
        Params wanted = call.params();
        // Neither a list nor an object is let through to a single value.
        boolean told = wanted.has("priority") && (wanted.value("priority") == null || wanted.text("priority") != null);
        return shape(
                call,
                told
                        ? conversations.change(
                                conversation.id(),
                                c -> c.with(Conversation.PRIORITY, Words.priority(wanted)),
                                call.actor())
                        : conversation);
    }

    private Object attributes(Call call) {
        Conversation conversation = visible.conversation(call);
        Map<String, Object> wanted = call.params().map("custom_attributes").orElseThrow(Refusal::crash); // observed
        conversations.change(conversation.id(), c -> c.with(Conversation.CUSTOM_ATTRIBUTES, wanted), call.actor());
        return Map.of("custom_attributes", wanted);
    }

    private Map<String, Object> shape(Call call, Conversation conversation) {
        Store store = state.store();
        return shapes.rest(
                store.conversations.get(conversation.id()),
                call.session().user() == null ? null : call.session().user().id());
    }
}
