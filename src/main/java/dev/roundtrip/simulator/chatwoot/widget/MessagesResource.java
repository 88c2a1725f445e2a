package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the visitor reads and writes. */
public final class MessagesResource implements Resource {
    private static final int PAGE = 20;
    private static final int CATCH_UP = 100;

    private final Store store;
    private final Visitors visitors;
    private final WidgetMessages messages;
    private final Acceptance acceptance;
    private final Submissions submissions;
    private final WidgetShapes shapes;

    public MessagesResource(
            Store store,
            Visitors visitors,
            WidgetMessages messages,
            Acceptance acceptance,
            Submissions submissions,
            WidgetShapes shapes) {
        this.store = store;
        this.visitors = visitors;
        this.messages = messages;
        this.acceptance = acceptance;
        this.submissions = submissions;
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        String path = StartResource.BASE + "/messages";
        routes.get(Access.OPEN, path, this::list);
        routes.post(Access.OPEN, path, this::write);
        routes.patch(Access.OPEN, path + "/{id}", this::submit);
    }

    private Map<String, Object> write(Call call) {
        Visitor visitor = visitors.of(call);
        return acceptance.of(() -> shapes.written(messages.say(visitor, call)));
    }

    private Map<String, Object> list(Call call) {
        Optional<Conversation> conversation = messages.current(visitors.of(call));
        if (conversation.isEmpty()) {
            return Map.of("payload", List.of());
        }
        List<Map<String, Object>> page = page(call.params(), listed(call, conversation.get())).stream()
                .map(shapes::message)
                .toList();
        return Shape.of("payload", page)
                .with(
                        "meta",
                        Map.of(
                                "contact_last_seen_at",
                                Times.epoch(conversation.get().contactLastSeenAt())))
                .map();
    }

    /** A page that is open asks for what came after the last it has; it is not to learn of dropped answers so. */
    private List<Message> listed(Call call, Conversation conversation) {
        boolean missed = call.params().has("after")
                && acceptance.faults().at(Place.ANSWER_CHAT).has(Harm.DROP);
        return shown(conversation).stream()
                .filter(message -> !missed || !message.is(MessageType.OUTGOING))
                .toList();
    }

    private List<Message> shown(Conversation conversation) {
        return store.messages.ownedBy(conversation.id()).stream()
                .filter(Message::isForCustomer)
                .toList();
    }

    // Observed: between two, the lower end is included and the upper one is not; after one alone, it is not.
    private static List<Message> page(Params wanted, List<Message> all) {
        Integer after = wanted.number("after");
        Integer before = wanted.number("before");
        if (after != null && before != null) {
            return all.stream()
                    .filter(m -> m.id() >= after && m.id() < before)
                    .limit(1000)
                    .toList();
        }
        if (after != null) {
            return all.stream().filter(m -> m.id() > after).limit(CATCH_UP).toList();
        }
        List<Message> older =
                before == null ? all : all.stream().filter(m -> m.id() < before).toList();
        return older.subList(Math.max(0, older.size() - PAGE), older.size());
    }

    private Map<String, Object> submit(Call call) {
        Visitor visitor = visitors.of(call);
        int id = call.number("id");
        Message message = store.messages
                .find(id)
                .filter(known -> messages.isOf(visitor, known))
                .orElseThrow(Refusal::notFound);
        return Map.of("contact", shapes.row(submissions.take(visitor, message, call.params())));
    }
}
