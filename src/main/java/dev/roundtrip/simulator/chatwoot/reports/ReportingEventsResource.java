package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The single times that reports are made of, of the account or of one conversation. */
public final class ReportingEventsResource implements Resource {
    private static final int PAGE = 25;

    private final Store store;
    private final Visible visible;

    public ReportingEventsResource(State state) {
        this.store = state.store();
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, Routes.ACCOUNT + "/reporting_events", this::list);
        routes.get(Access.MEMBER, Routes.ACCOUNT + "/conversations/{conversation}/reporting_events", call -> {
            Conversation conversation = visible.conversation(call);
            return store.reportingEvents.ownedBy(call.account()).stream()
                    .filter(event -> event.conversationId() == conversation.id())
                    .map(ReportingEventsResource::shape)
                    .toList();
        });
    }

    private Object list(Call call) {
        Params wanted = call.params();
        List<ReportingEvent> found = store.reportingEvents.ownedBy(call.account()).stream()
                .filter(event -> Span.of(wanted)
                        .map(span -> span.covers(event.createdAt()))
                        .orElse(true))
                .filter(event -> fits(wanted, "inbox_id", event.inboxId()))
                .filter(event -> fits(wanted, "user_id", event.userId()))
                .filter(event -> fits(wanted, "name", event.name()))
                .sorted(Comparator.comparing(ReportingEvent::id).reversed())
                .toList();
        return Shape.of(
                        "payload",
                        found.stream()
                                .skip((call.page() - 1L) * PAGE)
                                .limit(PAGE)
                                .map(ReportingEventsResource::shape)
                                .toList())
                .with(
                        "meta",
                        Shape.of("count", found.size())
                                .with("current_page", call.page())
                                .with("total_pages", (found.size() + PAGE - 1) / PAGE)
                                .map())
                .map();
    }

    private static boolean fits(Params wanted, String name, Object value) {
        return !wanted.isPresent(name) || String.valueOf(value).equals(wanted.text(name));
    }

    private static Map<String, Object> shape(ReportingEvent event) {
        return Shape.of("id", event.id())
                .with("name", event.name())
                .with("value", event.value())
                .with("value_in_business_hours", event.businessValue())
                .with("event_start_time", Times.iso(event.start()))
                .with("event_end_time", Times.iso(event.end()))
                .with("account_id", event.accountId())
                .with("inbox_id", event.inboxId())
                .with("user_id", event.userId())
                .with("conversation_id", event.conversationId())
                .with("created_at", Times.iso(event.createdAt()))
                .with("updated_at", Times.iso(event.createdAt()))
                .map();
    }
}
