package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Attributes and labels that the host page puts on the visitor's conversation. */
public final class AttributesResource implements Resource {
    private final Store store;
    private final Visitors visitors;
    private final WidgetMessages messages;
    private final Conversations conversations;

    public AttributesResource(Store store, Visitors visitors, WidgetMessages messages, Conversations conversations) {
        this.store = store;
        this.visitors = visitors;
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public void register(Routes routes) {
        String path = StartResource.BASE + "/conversations";
        routes.post(Access.OPEN, path + "/set_custom_attributes", this::set);
        routes.post(Access.OPEN, path + "/destroy_custom_attributes", this::remove);
        routes.post(Access.OPEN, StartResource.BASE + "/labels", this::label);
        routes.delete(Access.OPEN, StartResource.BASE + "/labels/{label}", this::unlabel);
    }

    // Observed: what was set before is replaced, not joined.
    private Answer set(Call call) {
        Visitor visitor = visitors.of(call);
        Conversation conversation = needed(visitor);
        Map<String, Object> wanted = call.params().map("custom_attributes").orElseThrow(Refusal::crash);
        change(visitor, conversation, c -> c.with(Conversation.CUSTOM_ATTRIBUTES, wanted));
        return Answer.noContent();
    }

    private Map<String, Object> remove(Call call) {
        Visitor visitor = visitors.of(call);
        List<String> names = call.params().texts("custom_attribute");
        return ConversationRow.of(change(visitor, needed(visitor), before -> {
            Map<String, Object> kept = new LinkedHashMap<>(before.customAttributes());
            names.forEach(kept::remove);
            return before.with(Conversation.CUSTOM_ATTRIBUTES, kept);
        }));
    }

    private Answer label(Call call) {
        String wanted = call.params().text("label");
        Visitor visitor = visitors.of(call);
        boolean known = store.labels.ownedBy(visitor.inbox().accountId()).stream()
                .anyMatch(label -> label.title().equals(wanted));
        messages.current(visitor)
                .filter(conversation -> known && !conversation.labelList().contains(wanted))
                .ifPresent(conversation -> change(visitor, conversation, before -> {
                    List<String> labels = new ArrayList<>(before.labelList());
                    labels.add(wanted);
                    return before.with(Conversation.LABEL_LIST, List.copyOf(labels));
                }));
        return Answer.noContent();
    }

    private Answer unlabel(Call call) {
        String unwanted = call.path("label");
        Visitor visitor = visitors.of(call);
        messages.current(visitor)
                .ifPresent(conversation -> change(
                        visitor,
                        conversation,
                        before -> before.with(
                                Conversation.LABEL_LIST,
                                before.labelList().stream()
                                        .filter(label -> !label.equals(unwanted))
                                        .toList())));
        return Answer.noContent();
    }

    private Conversation change(Visitor visitor, Conversation conversation, UnaryOperator<Conversation> change) {
        return conversations.change(
                conversation.id(), change, Actor.contact(visitor.contact().id()));
    }

    private Conversation needed(Visitor visitor) {
        return messages.current(visitor).orElseThrow(() -> new Refusal(Answer.html(404, "")));
    }
}
