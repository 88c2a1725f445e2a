package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works in which inbox. */
public final class InboxMembersResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/inbox_members";

    private final Store store;
    private final Inboxes inboxes;
    private final UserShapes users;

    public InboxMembersResource(State state, Inboxes inboxes, UserShapes users) {
        this.store = state.store();
        this.inboxes = inboxes;
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE + "/{inbox}", call -> members(call, visible(call, call.number("inbox"))));
        routes.post(Access.ADMINISTRATOR, BASE, call -> {
            List<Integer> all = new ArrayList<>(wanted(call).memberIds());
            ids(call).stream().filter(id -> !all.contains(id)).forEach(all::add);
            return set(call, all);
        });
        routes.patch(Access.ADMINISTRATOR, BASE, call -> set(call, ids(call)));
        routes.delete(Access.ADMINISTRATOR, BASE, call -> {
            List<Integer> left = new ArrayList<>(wanted(call).memberIds());
            left.removeAll(ids(call));
            set(call, left);
            return Answer.empty();
        });
        routes.get(Access.MEMBER, Routes.ACCOUNT + "/assignable_agents", this::assignable);
    }

    private Object set(Call call, List<Integer> ids) {
        return members(call, inboxes.change(wanted(call).id(), inbox -> inbox.with(Inbox.MEMBER_IDS, ids)));
    }

    private Object members(Call call, Inbox inbox) {
        return Map.of(
                "payload",
                inbox.memberIds().stream()
                        .map(store.users::get)
                        .map(user -> users.agent(call.account(), user))
                        .toList());
    }

    private Object assignable(Call call) {
        if (!call.params().has("inbox_ids")) {
            throw Refusal.notFound();
        }
        List<Inbox> of = call.params().numbers("inbox_ids").stream()
                .map(id -> visible(call, id))
                .toList();
        return Map.of(
                "payload",
                Members.assignable(store, of).stream()
                        .map(user -> users.agent(call.account(), user))
                        .toList());
    }

    private List<Integer> ids(Call call) {
        if (!call.params().has("user_ids")) {
            throw Refusal.crash(); // observed
        }
        List<Integer> ids = call.params().numbers("user_ids");
        if (ids.stream().anyMatch(id -> store.users.find(id).isEmpty())) {
            throw new Invalid("User must exist", "user");
        }
        // Observed: users of other accounts are passed over in silence.
        return ids.stream()
                .filter(id -> store.membership(call.account(), id).isPresent())
                .toList();
    }

    private Inbox visible(Call call, int id) {
        Inbox inbox = inbox(call, id);
        if (!inboxes.open(inbox, call.actor(), call.session().isAdministrator())) {
            throw Refusal.notAllowed();
        }
        return inbox;
    }

    private Inbox wanted(Call call) {
        return inbox(call, Optional.ofNullable(call.params().number("inbox_id")).orElseThrow(Refusal::notFound));
    }

    private Inbox inbox(Call call, int id) {
        return store.inboxes
                .find(id)
                .filter(inbox -> inbox.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
