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
    private final LabelTimes labels;

    public TablesResource(State state) {
        this.store = state.store();
        this.metrics = new Metrics(store);
        this.labels = new LabelTimes(store);
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
                        .map(label -> line(labels.of(call, label)))
                        .toList());
        routes.get(Access.ADMINISTRATOR, BASE + "/channel", this::channels);
    }

    private Map<String, Object> line(Call call, String type, int id) {
        Question asked = Question.of(store, call, type, id);
        return Shape.of("id", id)
                .with("conversations_count", metrics.count(asked, "conversations_count"))
                .with("resolved_conversations_count", metrics.count(asked, "resolutions_count"))
                .with("avg_resolution_time", metrics.average(asked, ReportingEvent.RESOLVED))
                .with("avg_first_response_time", metrics.average(asked, ReportingEvent.FIRST_RESPONSE))
                .with("avg_reply_time", metrics.average(asked, ReportingEvent.REPLY))
                .map();
    }

    // Observed: of labels, what is not known is 0 and not null.
    private static Map<String, Object> line(LabelTimes.Times times) {
        return Shape.of("id", times.label().id())
                .with("name", times.label().title())
                .with("conversations_count", times.conversations())
                .with("avg_resolution_time", orZero(times.resolution()))
                .with("avg_first_response_time", orZero(times.firstResponse()))
                .with("avg_reply_time", orZero(times.reply()))
                .with("resolved_conversations_count", times.resolved())
                .map();
    }

    // A whole nought, where an average is a broken number.
    private static Object orZero(Double average) {
        return average == null ? (Object) 0 : average;
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
