package dev.roundtrip.simulator.chatwoot.agents;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.present.TeamShapes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Teams and who belongs to them. */
public final class TeamsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/teams";
    private static final String MEMBERS = BASE + "/{id}/team_members";

    private final State state;
    private final Store store;
    private final UserShapes users;

    public TeamsResource(State state, UserShapes users) {
        this.state = state;
        this.store = state.store();
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> store.teams.ownedBy(call.account()).stream()
                        .map(team -> shape(call, team))
                        .toList());
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(call, team(call)));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            int gone = team(call).id();
            state.perform(() -> {
                store.conversations.ownedBy(call.account()).stream()
                        .filter(conversation -> Integer.valueOf(gone).equals(conversation.teamId()))
                        .forEach(
                                conversation -> store.conversations.put(conversation.with(Conversation.TEAM_ID, null)));
                store.teams.remove(gone);
            });
            return Answer.empty();
        });
        routes.get(Access.MEMBER, MEMBERS, call -> agents(call, team(call).memberIds()));
        routes.post(Access.ADMINISTRATOR, MEMBERS, call -> {
            List<Integer> all = new ArrayList<>(team(call).memberIds());
            List<Integer> added =
                    ids(call).stream().filter(id -> !all.contains(id)).toList();
            all.addAll(added);
            members(call, all);
            return agents(call, added);
        });
        routes.patch(Access.ADMINISTRATOR, MEMBERS, call -> {
            List<Integer> wanted = ids(call);
            List<Integer> all = new ArrayList<>(team(call).memberIds());
            all.retainAll(wanted);
            wanted.stream().filter(id -> !all.contains(id)).forEach(all::add);
            return agents(call, members(call, all).memberIds());
        });
        routes.delete(Access.ADMINISTRATOR, MEMBERS, call -> {
            List<Integer> left = new ArrayList<>(team(call).memberIds());
            left.removeAll(ids(call));
            members(call, left);
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = wanted(call);
        String name = name(call, wanted.text("name"), 0);
        boolean auto = !wanted.has("allow_auto_assign") || wanted.flag("allow_auto_assign");
        return shape(
                call,
                state.change(() -> store.teams.add(id ->
                        new Team(id, call.account(), name, wanted.text("description"), auto, List.of(), state.now()))));
    }

    private Object change(Call call) {
        Team team = team(call);
        Params wanted = wanted(call);
        String name = wanted.has("name") ? name(call, wanted.text("name"), team.id()) : team.name();
        String description = wanted.has("description") ? wanted.text("description") : team.description();
        boolean auto = wanted.has("allow_auto_assign") ? wanted.flag("allow_auto_assign") : team.allowAutoAssign();
        return shape(
                call,
                state.change(() -> store.teams.put(new Team(
                        team.id(), team.accountId(), name, description, auto, team.memberIds(), team.createdAt()))));
    }

    private static Params wanted(Call call) {
        return call.params().required("team", "name", "description", "allow_auto_assign");
    }

    private String name(Call call, String name, int own) {
        if (name == null || name.isBlank()) {
            throw new Invalid("Name must not be blank", "name");
        }
        Lengths.check(name, Lengths.SHORT, "Name", "name");
        String lower = name.toLowerCase(Locale.ROOT);
        if (store.teams.ownedBy(call.account()).stream()
                .anyMatch(t -> t.id() != own && t.name().equals(lower))) {
            throw new Invalid("Name has already been taken", "name");
        }
        return lower;
    }

    private Team members(Call call, List<Integer> ids) {
        Team team = team(call);
        return state.change(() -> store.teams.put(new Team(
                team.id(),
                team.accountId(),
                team.name(),
                team.description(),
                team.allowAutoAssign(),
                List.copyOf(ids),
                team.createdAt())));
    }

    private Object agents(Call call, List<Integer> ids) {
        return ids.stream()
                .map(store.users::get)
                .map(user -> users.agent(call.account(), user))
                .toList();
    }

    private List<Integer> ids(Call call) {
        if (!(call.params().value("user_ids") instanceof List<?>)) {
            throw Refusal.crash(); // what is no list cannot be gone through
        }
        List<Integer> ids =
                call.params().numbers("user_ids").stream().distinct().toList();
        if (ids.stream().anyMatch(id -> store.membership(call.account(), id).isEmpty())) {
            throw Refusal.error(401, "Invalid User IDs"); // observed
        }
        return ids;
    }

    private Map<String, Object> shape(Call call, Team team) {
        return TeamShapes.rest(team, call.session().user().id());
    }

    private Team team(Call call) {
        return store.teams
                .find(call.number("id"))
                .filter(team -> team.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
