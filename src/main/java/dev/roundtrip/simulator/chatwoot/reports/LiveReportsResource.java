package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
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

    private static final int PAGE = 25;

    private final Store store;
    private final Presence presence;

    public LiveReportsResource(State state, Presence presence) {
        this.store = state.store();
        this.presence = presence;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.ADMINISTRATOR, BASE + "/conversation_metrics", this::now);
        routes.get(Access.ADMINISTRATOR, BASE + "/grouped_conversation_metrics", this::grouped);
        routes.get(Access.ADMINISTRATOR, ReportsResource.V2 + "/reports/conversations", call -> switch (String.valueOf(
                call.params().text("type"))) {
            case "account" -> now(open(call), 0); // observed: here those pending are never counted
            case "agent" -> agents(call);
            // Nobody is named, and so nobody is found.
            case "inbox", "team", "label" -> throw Refusal.notFound();
            case "null", "" -> Answer.empty(422);
            default -> throw Refusal.crash();
        });
    }

    private Map<String, Object> now(Call call) {
        List<Conversation> all = ofTeam(call);
        return now(
                all.stream().filter(Conversation::isOpen).toList(),
                all.stream().filter(c -> "pending".equals(c.status())).count());
    }

    private static Map<String, Object> now(List<Conversation> open, long pending) {
        return Shape.empty().all(numbers(open)).with("pending", pending).map();
    }

    private List<Conversation> ofTeam(Call call) {
        List<Conversation> all = store.conversations.ownedBy(call.account());
        if (!call.params().has("team_id")) {
            return all;
        }
        Team team = store.teams
                .find(call.params().number("team_id"))
                .filter(t -> t.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
        return all.stream()
                .filter(c -> c.teamId() != null && c.teamId() == team.id())
                .toList();
    }

    private Object grouped(Call call) {
        String by = String.valueOf(call.params().text("group_by"));
        Function<Conversation, Integer> key = switch (by) {
            case "assignee_id" -> Conversation::assigneeId;
            case "team_id" -> Conversation::teamId;
            default -> throw Refusal.error(422, "invalid group_by");
        };
        Map<Integer, List<Conversation>> groups = new LinkedHashMap<>();
        for (Conversation conversation :
                ofTeam(call).stream().filter(Conversation::isOpen).toList()) {
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
                .skip((call.page() - 1L) * PAGE)
                .limit(PAGE)
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

    private static List<Conversation> both(List<Conversation> one, List<Conversation> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }
}
