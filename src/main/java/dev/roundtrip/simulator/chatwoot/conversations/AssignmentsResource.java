package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.present.TeamShapes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.Optional;

/** Gives conversations to agents, bots and teams. */
public final class AssignmentsResource implements Resource {
    private final Store store;
    private final Conversations conversations;
    private final UserShapes users;
    private final Visible visible;

    public AssignmentsResource(State state, Conversations conversations, UserShapes users) {
        this.store = state.store();
        this.conversations = conversations;
        this.users = users;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER_OR_BOT, Routes.ACCOUNT + "/conversations/{conversation}/assignments", this::assign);
    }

    private Object assign(Call call) {
        Conversation conversation = visible.conversation(call);
        Params wanted = call.params();
        if ("AgentBot".equals(wanted.text("assignee_type"))) {
            return bot(call, conversation);
        }
        if (wanted.has("assignee_id")) {
            return agent(call, conversation);
        }
        return wanted.has("team_id") ? team(call, conversation) : null;
    }

    // Observed: an unknown agent takes the conversation from whoever had it, and the answer is null.
    private Object agent(Call call, Conversation conversation) {
        Integer wanted = call.params().number("assignee_id");
        Integer agent =
                wanted != null && store.membership(call.account(), wanted).isPresent() ? wanted : null;
        conversations.change(
                conversation.id(),
                c -> c.with(Conversation.ASSIGNEE_ID, agent).with(Conversation.ASSIGNEE_AGENT_BOT_ID, null),
                call.actor());
        return store.users
                .find(agent)
                .map(user -> users.agent(call.account(), user))
                .orElse(null);
    }

    // Other than an unknown agent, an unknown bot changes nothing.
    private Object bot(Call call, Conversation conversation) {
        Optional<AgentBot> bot = store.bots
                .find(call.params().number("assignee_id"))
                .filter(b -> b.accountId() == null || b.accountId() == call.account());
        bot.ifPresent(b -> conversations.change(
                conversation.id(),
                c -> c.with(Conversation.ASSIGNEE_ID, null).with(Conversation.ASSIGNEE_AGENT_BOT_ID, b.id()),
                call.actor()));
        return bot.map(users::bot).orElse(null);
    }

    // Observed: an unknown team takes the present one away.
    private Object team(Call call, Conversation conversation) {
        Optional<Team> team =
                store.teams.find(call.params().number("team_id")).filter(t -> t.accountId() == call.account());
        conversations.change(
                conversation.id(),
                c -> c.with(Conversation.TEAM_ID, team.map(Team::id).orElse(null)),
                call.actor());
        return team.map(TeamShapes::row).orElse(null);
    }
}
