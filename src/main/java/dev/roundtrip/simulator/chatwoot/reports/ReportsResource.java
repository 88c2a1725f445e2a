package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers over a span of time. */
public final class ReportsResource implements Resource {
    static final String V2 = "/api/v2/accounts/{account}";
    private static final String BASE = V2 + "/reports";
    private static final int SECONDS_AN_HOUR = 3600;

    private final Store store;
    private final Metrics metrics;
    private final Series series;

    public ReportsResource(State state) {
        this.store = state.store();
        this.metrics = new Metrics(store);
        this.series = new Series(metrics);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, BASE, this::series);
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/summary",
                call -> metrics.summary(Question.of(Scope.of(store, call), call)));
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/bot_summary",
                call -> metrics.botSummary(Question.of(Scope.of(store, call), call)));
        routes.get(Access.ADMINISTRATOR, BASE + "/bot_metrics", this::bots);
    }

    // Observed: an unknown metric is answered with an empty object; read: before anybody looks of what it would be.
    private Object series(Call call) {
        Params wanted = call.params();
        if (wanted.text("type") == null) {
            throw Refusal.crash();
        }
        String metric = Objects.toString(wanted.text("metric"), "");
        if (!Metrics.isKnown(metric)) {
            return Map.of();
        }
        return series.of(
                Question.of(Scope.of(store, call), call),
                metric,
                Objects.toString(wanted.text("group_by"), "day"),
                zone(wanted));
    }

    // Hours from UTC, also parts of them; what is no number counts as none.
    private static ZoneOffset zone(Params wanted) {
        String hours = Objects.toString(wanted.text("timezone_offset"), "0");
        boolean known = hours.matches("-?\\d{1,2}(\\.\\d+)?") && Math.abs(Double.parseDouble(hours)) <= 14;
        return known
                ? ZoneOffset.ofTotalSeconds((int) Math.round(Double.parseDouble(hours) * SECONDS_AN_HOUR))
                : ZoneOffset.UTC;
    }

    private Object bots(Call call) {
        Question asked = Question.of(store, call, "account", 0);
        List<Conversation> served = metrics.conversations(asked)
                .filter(c -> store.inboxes.get(c.inboxId()).agentBotId() != null)
                .toList();
        long resolved = metrics.byBotAlone(asked)
                .map(ReportingEvent::conversationId)
                .distinct()
                .count();
        return Shape.of("conversation_count", served.size())
                .with(
                        "message_count",
                        served.stream().mapToLong(c -> said(asked, c)).sum())
                .with("resolution_rate", rate(resolved, served.size()))
                .with("handoff_rate", rate(metrics.handedOver(asked).size(), served.size()))
                .map();
    }

    private long said(Question asked, Conversation conversation) {
        return store.messages.ownedBy(conversation.id()).stream()
                .filter(message -> message.is(MessageType.OUTGOING))
                .map(Message::createdAt)
                .filter(time -> asked.span().filter(span -> span.covers(time)).isPresent())
                .count();
    }

    private static long rate(long some, long all) {
        return all == 0 ? 0 : 100 * some / all;
    }
}
