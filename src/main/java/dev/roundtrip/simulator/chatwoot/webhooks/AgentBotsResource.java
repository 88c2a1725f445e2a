package dev.roundtrip.simulator.chatwoot.webhooks;

import dev.roundtrip.simulator.chatwoot.domain.AgentBot;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.Objects;

/** Programs that answer in inboxes. */
public final class AgentBotsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/agent_bots";
    private static final String INBOX = Routes.ACCOUNT + "/inboxes/{id}";

    private final State state;
    private final Store store;
    private final Inboxes inboxes;

    public AgentBotsResource(State state, Inboxes inboxes) {
        this.state = state;
        this.store = state.store();
        this.inboxes = inboxes;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> store.bots.ownedBy(call.account()).stream()
                        .map(bot -> shape(call, bot))
                        .toList());
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(call, bot(call)));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", this::remove);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}/avatar", call -> shape(call, bot(call)));
        routes.post(
                Access.ADMINISTRATOR,
                BASE + "/{id}/reset_access_token",
                call -> renewed(call, bot(call).withAccessToken(state.tokens().token(24))));
        routes.post(
                Access.ADMINISTRATOR,
                BASE + "/{id}/reset_secret",
                call -> renewed(call, bot(call).withSecret(state.tokens().token(24))));
        routes.get(
                Access.MEMBER,
                INBOX + "/agent_bot",
                call -> store.bots
                        .find(inbox(call).agentBotId())
                        .map(bot -> Map.<String, Object>of("agent_bot", shape(call, bot, tokenRow(bot))))
                        .orElse(Map.of()));
        routes.post(Access.ADMINISTRATOR, INBOX + "/set_agent_bot", this::attach);
    }

    private Object create(Call call) {
        Params wanted = wanted(call);
        AgentBot bot = state.change(() -> store.bots.add(id -> new AgentBot(
                id,
                call.account(),
                wanted.text("name"),
                wanted.text("description"),
                wanted.text("outgoing_url"),
                wanted.child("bot_config").values(),
                state.tokens().token(24),
                state.tokens().token(24))));
        return shape(call, bot);
    }

    private Object change(Call call) {
        AgentBot before = bot(call);
        Params wanted = wanted(call);
        return renewed(
                call,
                new AgentBot(
                        before.id(),
                        before.accountId(),
                        wanted.has("name") ? wanted.text("name") : before.name(),
                        wanted.has("description") ? wanted.text("description") : before.description(),
                        wanted.has("outgoing_url") ? wanted.text("outgoing_url") : before.outgoingUrl(),
                        wanted.map("bot_config").orElse(before.config()),
                        before.accessToken(),
                        before.secret()));
    }

    // Nothing is asked of a bot, not even a name; only one kind of it exists.
    private static Params wanted(Call call) {
        Params wanted = call.params().root("agent_bot");
        Lengths.check(wanted.text("name"), Lengths.SHORT, "Name", "name");
        Lengths.check(wanted.text("outgoing_url"), Lengths.URL, "Outgoing url", "outgoing_url");
        if (wanted.isPresent("bot_type") && !"webhook".equals(wanted.text("bot_type"))) {
            throw Refusal.crash();
        }
        return wanted;
    }

    private Map<String, Object> renewed(Call call, AgentBot bot) {
        return shape(call, state.change(() -> store.bots.put(bot)));
    }

    // What it served it serves no longer, so that new conversations there begin open.
    private Answer remove(Call call) {
        int gone = bot(call).id();
        state.perform(() -> {
            store.inboxes.ownedBy(call.account()).stream()
                    .filter(inbox -> Objects.equals(inbox.agentBotId(), gone))
                    .forEach(inbox -> inboxes.change(inbox.id(), i -> i.with(Inbox.AGENT_BOT_ID, null)));
            store.bots.remove(gone);
        });
        return Answer.empty();
    }

    private Object attach(Call call) {
        Inbox served = inbox(call);
        Integer wanted = call.params().number("agent_bot");
        boolean known = store.bots
                .find(wanted)
                .filter(bot -> bot.accountId() == null || bot.accountId() == call.account())
                .isPresent();
        if (call.params().value("agent_bot") != null && !known) {
            throw Refusal.notFound();
        }
        inboxes.change(served.id(), inbox -> inbox.with(Inbox.AGENT_BOT_ID, wanted));
        return Answer.empty();
    }

    private static Map<String, Object> shape(Call call, AgentBot bot) {
        return shape(call, bot, bot.accessToken());
    }

    private static Map<String, Object> shape(Call call, AgentBot bot, Object token) {
        return Shape.of("id", bot.id())
                .with("name", bot.name())
                .with("description", bot.description())
                .with("thumbnail", "")
                .with("outgoing_url", bot.outgoingUrl())
                .with("bot_type", "webhook")
                .with("bot_config", bot.config())
                .with("account_id", bot.accountId())
                .with("access_token", token)
                .when(call.session().isAdministrator(), "secret", bot::secret)
                .with("system_bot", false)
                .map();
    }

    // Observed: where an inbox shows its bot, the token is the whole row.
    private Map<String, Object> tokenRow(AgentBot bot) {
        String now = Times.iso(state.now());
        return Shape.of("id", bot.id())
                .with("owner_type", "AgentBot")
                .with("owner_id", bot.id())
                .with("token", bot.accessToken())
                .with("created_at", now)
                .with("updated_at", now)
                .map();
    }

    private AgentBot bot(Call call) {
        return store.bots
                .find(call.number("id"))
                .filter(bot -> bot.ownerId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    private Inbox inbox(Call call) {
        return store.inboxes
                .find(call.number("id"))
                .filter(inbox -> inbox.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
