package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of numbers per inbox, agent, team or label. */
public final class TablesResource implements Resource {
    private static final String BASE = ReportsResource.V2 + "/summary_reports";
    private static final Duration LONGEST = Duration.ofDays(184);

    private final Store store;
    private final Metrics metrics;

    public TablesResource(State state) {
        this.store = state.store();
        this.metrics = new Metrics(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/inbox",
                call -> store.inboxes.ownedBy(call.account()).stream()
                        .map(inbox -> line(call, "inbox", inbox.id()))
                        .toList());
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/agent",
                call -> store.memberships.ownedBy(call.account()).stream()
                        .map(place -> line(call, "agent", place.userId()))
                        .toList());
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/team",
                call -> store.teams.ownedBy(call.account()).stream()
                        .map(team -> line(call, "team", team.id()))
                        .toList());
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/label",
                call -> store.labels.ownedBy(call.account()).stream()
                        .map(label -> withZeros(line(call, "label", label.id()), label.title()))
                        .toList());
        routes.get(Access.ADMINISTRATOR, BASE + "/channel", this::channels);
    }

    private Map<String, Object> line(Call call, String type, int id) {
        Scope scope = new Scope(store, call.account(), type, id);
        Optional<Span> span = Span.of(call.params());
        return Shape.of("id", id)
                .with("conversations_count", metrics.conversations(scope, span))
                .with(
                        "resolved_conversations_count",
                        metrics.events(scope, span, ReportingEvent.RESOLVED).count())
                .with("avg_resolution_time", metrics.average(scope, span, ReportingEvent.RESOLVED))
                .with("avg_first_response_time", metrics.average(scope, span, ReportingEvent.FIRST_RESPONSE))
                .with("avg_reply_time", null)
                .map();
    }

    // Observed: of labels, what is not known is 0 and not null.
    private static Map<String, Object> withZeros(Map<String, Object> line, String name) {
        Map<String, Object> zeros = new LinkedHashMap<>(line);
        zeros.replaceAll((key, value) -> value == null ? Integer.valueOf(0) : value);
        zeros.put("name", name);
        return zeros;
    }

    private Object channels(Call call) {
        Optional<Span> span = Span.of(call.params());
        if (span.isPresent()
                && Duration.between(span.get().since(), span.get().until()).compareTo(LONGEST) > 0) {
            throw Refusal.error(422, "Date range cannot exceed 6 months");
        }
        Map<String, Map<String, Integer>> channels = new LinkedHashMap<>();
        store.conversations.ownedBy(call.account()).stream()
                .filter(c -> span.isPresent() && span.get().covers(c.createdAt()))
                .forEach(c -> {
                    String channel =
                            store.inboxes.get(c.inboxId()).channel().type().shown();
                    Map<String, Integer> counts = channels.computeIfAbsent(channel, any -> nothing());
                    counts.merge(c.status(), 1, Integer::sum);
                    counts.merge("total", 1, Integer::sum);
                });
        return channels;
    }

    private static Map<String, Integer> nothing() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of("open", "resolved", "pending", "snoozed", "total").forEach(name -> counts.put(name, 0));
        return counts;
    }
}
