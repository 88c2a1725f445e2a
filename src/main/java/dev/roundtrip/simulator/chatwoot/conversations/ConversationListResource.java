package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.filter.CustomAttributes;
import dev.roundtrip.simulator.chatwoot.filter.Dialect;
import dev.roundtrip.simulator.chatwoot.filter.Filter;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.List;
import java.util.Map;

/** Lists conversations, counts and filters them, twenty-five on a page. */
public final class ConversationListResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/conversations";
    private static final int PAGE = 25;

    private final Store store;
    private final ConversationShapes shapes;
    private final ConversationQuery query;
    private final Filter<Conversation> filter;
    private final Visible visible;

    public ConversationListResource(State state, ConversationShapes shapes) {
        this.store = state.store();
        this.shapes = shapes;
        this.query = new ConversationQuery(state);
        this.filter =
                new Filter<>(ConversationKeys.OPERATORS, ConversationKeys::value, Dialect.CONVERSATIONS, state::now);
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE, this::list);
        routes.get(
                Access.MEMBER,
                BASE + "/meta",
                call -> Map.of("meta", Counts.of(found(call), call).all()));
        // A feature that is switched off.
        routes.get(Access.MEMBER, BASE + "/unread_counts", call -> Answer.empty(403));
        routes.post(Access.MEMBER, BASE + "/filter", this::filter);
    }

    private Object list(Call call) {
        List<Conversation> found = found(call);
        List<Conversation> sorted = found.stream()
                .filter(query.assignee(call))
                .sorted(ConversationOrder.of(call.params().text("sort_by")))
                .toList();
        List<Conversation> shown = ConversationQuery.isUnpaged(call.params()) ? sorted : page(call, sorted);
        return Map.of(
                "data",
                Shape.of("meta", Counts.of(found, call).all())
                        .with("payload", shapes(call, shown))
                        .map());
    }

    private Object filter(Call call) {
        if (!(call.params().value("payload") instanceof List<?>)) {
            throw Refusal.crash(); // observed
        }
        List<Conversation> found = store.conversations.ownedBy(call.account()).stream()
                .filter(c -> visible.sees(call, c))
                .filter(filter.read(
                        call.params().list("payload"), CustomAttributes.of(store, call, CustomAttribute.CONVERSATION)))
                .sorted(ConversationOrder.of(null))
                .toList();
        return Shape.of("meta", Counts.of(found, call).withoutAssigned())
                .with("payload", shapes(call, page(call, found)))
                .map();
    }

    private List<Conversation> found(Call call) {
        return store.conversations.ownedBy(call.account()).stream()
                .filter(c -> visible.sees(call, c))
                .filter(query.read(call))
                .toList();
    }

    private static List<Conversation> page(Call call, List<Conversation> all) {
        return all.stream().skip((long) (call.page() - 1) * PAGE).limit(PAGE).toList();
    }

    private List<Map<String, Object>> shapes(Call call, List<Conversation> conversations) {
        int viewer = call.session().user().id();
        return conversations.stream().map(c -> shapes.rest(c, viewer)).toList();
    }
}
