package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Numbers of this moment. */
public final class LiveReportsResource implements Resource {
    private static final String BASE = ReportsResource.V2 + "/live_reports";

    private final Store store;
    private final Presence presence;

    public LiveReportsResource(State state, Presence presence) {
        this.store = state.store();
        this.presence = presence;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, BASE + "/conversation_metrics", call -> now(call, pending(call)));
        routes.get(Access.ADMINISTRATOR, BASE + "/grouped_conversation_metrics", this::grouped);
        routes.get(Access.ADMINISTRATOR, ReportsResource.V2 + "/reports/conversations", call -> switch (String.valueOf(
                call.params().text("type"))) {
            case "account" -> now(call, 0); // observed: here those pending are never counted
            case "agent" -> agents(call);
            default -> Answer.empty(422);
        });
    }

    private Map<String, Object> now(Call call, long pending) {
        return Shape.empty().all(numbers(open(call))).with("pending", pending).map();
    }

    private Object grouped(Call call) {
        String by = String.valueOf(call.params().text("group_by"));
        Function<Conversation, Integer> key = switch (by) {
            case "assignee_id" -> Conversation::assigneeId;
            case "team_id" -> Conversation::teamId;
            default -> throw Refusal.error(422, "invalid group_by");
        };
        Map<Integer, List<Conversation>> groups = new LinkedHashMap<>();
        for (Conversation conversation : open(call)) {
            groups.merge(key.apply(conversation), List.of(conversation), LiveReportsResource::both);
        }
        return groups.entrySet().stream()
                .map(group -> Shape.empty()
                        .all(numbers(group.getValue()))
                        .with(by, group.getKey())
                        .map())
                .toList();
    }

    private Object agents(Call call) {
        return store.memberships.ownedBy(call.account()).stream()
                .map(place -> store.users.get(place.userId()))
                .sorted(Comparator.comparingInt((User user) -> -of(call, user).size()))
                .map(user -> Shape.of("id", user.id())
                        .with("name", user.name())
                        .with("email", user.email())
                        .with("thumbnail", "")
                        .with("availability", presence.ofUser(call.account(), user.id()))
                        .with("metric", Map.of("open", of(call, user).size(), "unattended", unattended(of(call, user))))
                        .map())
                .toList();
    }

    private List<Conversation> of(Call call, User user) {
        return open(call).stream()
                .filter(c -> c.assigneeId() != null && c.assigneeId() == user.id())
                .toList();
    }

    private static Map<String, Object> numbers(List<Conversation> open) {
        return Shape.of("open", open.size())
                .with("unattended", unattended(open))
                .with(
                        "unassigned",
                        open.stream().filter(c -> c.assigneeId() == null).count())
                .map();
    }

    private static long unattended(List<Conversation> open) {
        return open.stream()
                .filter(c -> c.firstReplyCreatedAt() == null || c.waitingSince() != null)
                .count();
    }

    private List<Conversation> open(Call call) {
        return store.conversations.ownedBy(call.account()).stream()
                .filter(Conversation::isOpen)
                .toList();
    }

    private long pending(Call call) {
        return store.conversations.ownedBy(call.account()).stream()
                .filter(c -> "pending".equals(c.status()))
                .count();
    }

    private static List<Conversation> both(List<Conversation> one, List<Conversation> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }
}
