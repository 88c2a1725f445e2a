package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The agents who follow a conversation. */
public final class ParticipantsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/conversations/{conversation}/participants";

    private final Store store;
    private final Conversations conversations;
    private final UserShapes users;
    private final Visible visible;

    public ParticipantsResource(State state, Conversations conversations, UserShapes users) {
        this.store = state.store();
        this.conversations = conversations;
        this.users = users;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> shapes(call, visible.conversation(call).participantIds()));
        routes.post(Access.MEMBER, BASE, call -> {
            List<Integer> all = new ArrayList<>(visible.conversation(call).participantIds());
            List<Integer> added =
                    ids(call).stream().filter(id -> !all.contains(id)).toList();
            if (!added.stream().allMatch(id -> store.users.find(id).isPresent())) {
                throw Refusal.crash(); // the product stumbles over showing nobody
            }
            all.addAll(admitted(call, added));
            set(call, all);
            // Observed: only those who are new; one who may not see the inbox is named all the same.
            return shapes(call, added);
        });
        routes.patch(Access.MEMBER, BASE, call -> {
            List<Integer> wanted = ids(call);
            List<Integer> all = new ArrayList<>(visible.conversation(call).participantIds());
            all.retainAll(wanted);
            admitted(call, wanted).stream().filter(id -> !all.contains(id)).forEach(all::add);
            set(call, all);
            return shapes(call, visible.conversation(call).participantIds());
        });
        routes.delete(Access.MEMBER, BASE, call -> {
            List<Integer> left = new ArrayList<>(visible.conversation(call).participantIds());
            left.removeAll(ids(call));
            set(call, left);
            return Answer.empty();
        });
    }

    private void set(Call call, List<Integer> ids) {
        conversations.note(
                visible.conversation(call).id(), c -> c.with(Conversation.PARTICIPANT_IDS, List.copyOf(ids)));
    }

    private List<Integer> admitted(Call call, List<Integer> ids) {
        Inbox inbox = store.inboxes.get(visible.conversation(call).inboxId());
        return ids.stream()
                .filter(id -> inbox.memberIds().contains(id)
                        || store.membership(call.account(), id)
                                .filter(Membership::isAdministrator)
                                .isPresent())
                .toList();
    }

    private List<Integer> ids(Call call) {
        if (!(call.params().value("user_ids") instanceof List<?>)) {
            throw Refusal.crash(); // nothing can be taken from what is no list
        }
        return call.params().numbers("user_ids").stream().distinct().toList();
    }

    private List<Map<String, Object>> shapes(Call call, List<Integer> ids) {
        return ids.stream()
                .flatMap(id -> store.users.find(id).stream())
                .map(user -> users.agent(call.account(), user))
                .toList();
    }
}
