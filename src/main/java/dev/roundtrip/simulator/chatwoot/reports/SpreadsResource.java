package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Label;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How numbers are spread over channels, inboxes, labels, teams and agents. */
public final class SpreadsResource implements Resource {
    private static final String BASE = ReportsResource.V2 + "/reports";

    private final Store store;
    private final Metrics metrics;

    public SpreadsResource(State state) {
        this.store = state.store();
        this.metrics = new Metrics(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, BASE + "/first_response_time_distribution", this::distribution);
        routes.get(Access.ADMINISTRATOR, BASE + "/inbox_label_matrix", this::matrix);
        routes.get(Access.ADMINISTRATOR, BASE + "/outgoing_messages_count", this::outgoing);
    }

    // Without a span, here everything counts.
    private static boolean covers(Call call, Instant moment) {
        return Span.of(call.params()).map(span -> span.covers(moment)).orElse(true);
    }

    private Object distribution(Call call) {
        Map<String, Map<String, Object>> channels = new LinkedHashMap<>();
        store.reportingEvents.ownedBy(call.account()).stream()
                .filter(event -> event.name().equals(ReportingEvent.FIRST_RESPONSE))
                .filter(event -> covers(call, event.createdAt()))
                .forEach(event -> store.inboxes
                        .find(event.inboxId())
                        .ifPresent(inbox -> channels.computeIfAbsent(
                                        inbox.channel().type().shown(), any -> buckets())
                                .merge(bucket(event.value()), 1, (one, two) -> (int) one + (int) two)));
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
        List<Inbox> inboxes = store.inboxes.ownedBy(call.account()).stream()
                .filter(inbox -> isChosen(call, "inbox_ids", inbox.id()))
                .sorted(Comparator.comparing(Inbox::name))
                .toList();
        List<Label> labels = store.labels.ownedBy(call.account()).stream()
                .filter(label -> isChosen(call, "label_ids", label.id()))
                .sorted(Comparator.comparing(Label::title))
                .toList();
        List<List<Long>> counts = inboxes.stream()
                .map(inbox -> labels.stream()
                        .map(label -> labelled(call, inbox, label))
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

    private static boolean isChosen(Call call, String name, int id) {
        return !call.params().isPresent(name) || call.params().numbers(name).contains(id);
    }

    private long labelled(Call call, Inbox inbox, Label label) {
        return store.conversations.ownedBy(call.account()).stream()
                .filter(c -> c.inboxId() == inbox.id() && c.labelList().contains(label.title()))
                .filter(c -> covers(call, c.createdAt()))
                .count();
    }

    private Object outgoing(Call call) {
        return switch (String.valueOf(call.params().text("group_by"))) {
            case "agent" ->
                all(
                        call,
                        "agent",
                        store.memberships.ownedBy(call.account()).stream()
                                .map(place -> Map.entry(
                                        place.userId(),
                                        store.users.get(place.userId()).name())));
            case "inbox" ->
                all(
                        call,
                        "inbox",
                        store.inboxes.ownedBy(call.account()).stream()
                                .map(inbox -> Map.entry(inbox.id(), inbox.name())));
            case "team" ->
                all(
                        call,
                        "team",
                        store.teams.ownedBy(call.account()).stream().map(team -> Map.entry(team.id(), team.name())));
            case "label" -> byLabel(call);
            default -> Answer.empty(422); // observed
        };
    }

    private List<Map<String, Object>> all(Call call, String type, Stream<Map.Entry<Integer, String>> named) {
        return named.map(one -> line(
                        one.getKey(),
                        one.getValue(),
                        metrics.messages(Question.of(store, call, type, one.getKey()), MessageType.OUTGOING)))
                .flatMap(Optional::stream)
                .toList();
    }

    // Labels that conversations have and the account does not are shown as well, without a number.
    private List<Map<String, Object>> byLabel(Call call) {
        Question asked = Question.of(store, call, "account", 0);
        return store.conversations.ownedBy(call.account()).stream()
                .map(Conversation::labelList)
                .flatMap(List::stream)
                .distinct()
                .map(title -> line(id(call, title), title, labelled(asked, title)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Integer id(Call call, String title) {
        return store.labels.ownedBy(call.account()).stream()
                .filter(label -> label.title().equals(title))
                .map(Label::id)
                .findFirst()
                .orElse(null);
    }

    private long labelled(Question asked, String title) {
        return store.conversations.ownedBy(asked.scope().accountId()).stream()
                .filter(c -> c.labelList().contains(title))
                .flatMap(c -> store.messages.ownedBy(c.id()).stream())
                .filter(m -> m.is(MessageType.OUTGOING))
                .filter(m ->
                        asked.span().filter(span -> span.covers(m.createdAt())).isPresent())
                .count();
    }

    private static Optional<Map<String, Object>> line(Integer id, String name, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Shape.of("id", id)
                        .with("name", Objects.toString(name, null))
                        .with("outgoing_messages_count", count)
                        .map());
    }
}
