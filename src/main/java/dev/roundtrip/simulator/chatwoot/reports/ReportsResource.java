package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers over a span of time. */
public final class ReportsResource implements Resource {
    static final String V2 = "/api/v2/accounts/{account}";
    private static final String BASE = V2 + "/reports";

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
        routes.get(
                Access.ADMINISTRATOR,
                BASE,
                call -> series.of(
                        Scope.of(store, call),
                        Span.of(call.params()),
                        call.params().text("metric"),
                        call.params().text("group_by")));
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/summary",
                call -> metrics.summary(Scope.of(store, call), Span.of(call.params())));
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/bot_summary",
                call -> Shape.empty().all(bots()).with("previous", bots()).map());
        routes.get(
                Access.ADMINISTRATOR,
                BASE + "/bot_metrics",
                call -> Map.of("conversation_count", 0, "message_count", 0, "resolution_rate", 0, "handoff_rate", 0));
        routes.get(Access.ADMINISTRATOR, BASE + "/first_response_time_distribution", this::distribution);
        routes.get(Access.ADMINISTRATOR, BASE + "/inbox_label_matrix", this::matrix);
        routes.get(Access.ADMINISTRATOR, BASE + "/outgoing_messages_count", this::outgoing);
    }

    // Bots neither resolve nor hand over in the simulated desk's reports.
    private static Map<String, Object> bots() {
        return Map.of("bot_resolutions_count", 0, "bot_handoffs_count", 0);
    }

    private Object distribution(Call call) {
        Scope account = new Scope(store, call.account(), "account", 0);
        Map<String, Map<String, Object>> channels = new LinkedHashMap<>();
        metrics.events(account, Span.of(call.params()), ReportingEvent.FIRST_RESPONSE)
                .forEach(event -> {
                    String channel =
                            store.inboxes.get(event.inboxId()).channel().type().shown();
                    channels.computeIfAbsent(channel, any -> buckets())
                            .merge(bucket(event.seconds()), 1, (one, two) -> (int) one + (int) two);
                });
        return channels;
    }

    private static Map<String, Object> buckets() {
        Map<String, Object> buckets = new LinkedHashMap<>();
        List.of("0-1h", "1-4h", "4-8h", "8-24h", "24h+").forEach(name -> buckets.put(name, 0));
        return buckets;
    }

    private static String bucket(double seconds) {
        double hours = seconds / 3600;
        if (hours < 1) {
            return "0-1h";
        }
        if (hours < 4) {
            return "1-4h";
        }
        if (hours < 8) {
            return "4-8h";
        }
        return hours < 24 ? "8-24h" : "24h+";
    }

    private Object matrix(Call call) {
        Optional<Span> span = Span.of(call.params());
        var inboxes = store.inboxes.ownedBy(call.account()).stream()
                .sorted(Comparator.comparing(inbox -> inbox.name()))
                .toList();
        var labels = store.labels.ownedBy(call.account());
        List<List<Long>> counts = inboxes.stream()
                .map(inbox -> labels.stream()
                        .map(label -> store.conversations.ownedBy(call.account()).stream()
                                .filter(c -> c.inboxId() == inbox.id()
                                        && c.labelList().contains(label.title()))
                                .filter(c -> span.isPresent() && span.get().covers(c.createdAt()))
                                .count())
                        .toList())
                .toList();
        return Shape.of(
                        "inboxes",
                        inboxes.stream()
                                .map(inbox -> Map.of("id", inbox.id(), "name", inbox.name()))
                                .toList())
                .with(
                        "labels",
                        labels.stream()
                                .map(label -> Map.of("id", label.id(), "title", label.title()))
                                .toList())
                .with("matrix", counts)
                .map();
    }

    private Object outgoing(Call call) {
        String by = String.valueOf(call.params().text("group_by"));
        Optional<Span> span = Span.of(call.params());
        return switch (by) {
            case "agent" ->
                store.memberships.ownedBy(call.account()).stream()
                        .map(place -> outgoing(
                                call,
                                span,
                                "agent",
                                place.userId(),
                                store.users.get(place.userId()).name()))
                        .flatMap(Optional::stream)
                        .toList();
            case "inbox" ->
                store.inboxes.ownedBy(call.account()).stream()
                        .map(inbox -> outgoing(call, span, "inbox", inbox.id(), inbox.name()))
                        .flatMap(Optional::stream)
                        .toList();
            case "team" ->
                store.teams.ownedBy(call.account()).stream()
                        .map(team -> outgoing(call, span, "team", team.id(), team.name()))
                        .flatMap(Optional::stream)
                        .toList();
            case "label" ->
                store.labels.ownedBy(call.account()).stream()
                        .map(label -> outgoing(call, span, "label", label.id(), label.title()))
                        .flatMap(Optional::stream)
                        .toList();
            default -> Answer.empty(422); // observed
        };
    }

    private Optional<Map<String, Object>> outgoing(Call call, Optional<Span> span, String type, int id, String name) {
        long count = metrics.messages(new Scope(store, call.account(), type, id), span, MessageType.OUTGOING);
        return count == 0
                ? Optional.empty()
                : Optional.of(Shape.of("id", id)
                        .with("name", name)
                        .with("outgoing_messages_count", count)
                        .map());
    }
}
