package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Inboxes and who can be assigned in them. */
public final class InboxesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/inboxes";

    private final Store store;
    private final Inboxes inboxes;
    private final InboxShapes shapes;
    private final UserShapes users;

    public InboxesResource(State state, Inboxes inboxes, InboxShapes shapes, UserShapes users) {
        this.store = state.store();
        this.inboxes = inboxes;
        this.shapes = shapes;
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE, this::list);
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(call, visible(call)));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            inboxes.delete(inbox(call).id());
            return Map.of("message", "Your inbox deletion request will be processed in some time.");
        });
        routes.get(Access.MEMBER, BASE + "/{id}/assignable_agents", this::assignable);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}/avatar", call -> {
            inbox(call);
            return Answer.empty();
        });
        routes.post(Access.ADMINISTRATOR, BASE + "/{id}/reset_secret", this::resetSecret);
    }

    private Object list(Call call) {
        List<Map<String, Object>> all = store.inboxes.ownedBy(call.account()).stream()
                .filter(inbox -> open(call, inbox))
                .sorted(Comparator.comparing(inbox -> inbox.name().toLowerCase(Locale.ROOT)))
                .map(inbox -> shape(call, inbox))
                .toList();
        return Map.of("payload", all);
    }

    private Object create(Call call) {
        Params wanted = call.params();
        if (!wanted.has("channel")) {
            throw Refusal.crash(); // observed
        }
        Params channel = wanted.child("channel");
        ChannelType type = ChannelType.wanted(channel.text("type"))
                .filter(t -> t != ChannelType.TWILIO_SMS)
                .orElseThrow(() -> new Invalid("Channel must exist", "channel"));
        Map<String, Object> settings = shapes.kind(type).create(channel, call.account());
        Inbox draft = InboxParams.ofNew(wanted);
        return shape(call, inboxes.create(call.session().account(), draft, type, settings));
    }

    private Object change(Call call) {
        Inbox inbox = inbox(call);
        Params wanted = call.params();
        Params channel = wanted.child("channel");
        ChannelKind kind = shapes.kind(inbox.channel().type());
        Map<String, Object> settings = kind.change(inbox.channel(), channel);
        Inbox changed = inboxes.change(
                inbox.id(),
                i -> InboxParams.apply(i, wanted)
                        .with(Inbox.CHANNEL, i.channel().with(settings)));
        kind.changed(changed, channel);
        return shape(call, changed);
    }

    private Object assignable(Call call) {
        Inbox inbox = visible(call);
        return Map.of(
                "payload",
                Members.assignable(store, List.of(inbox)).stream()
                        .map(user -> users.agent(call.account(), user))
                        .toList());
    }

    private Object resetSecret(Call call) {
        Inbox inbox = inbox(call);
        if (!inbox.is(ChannelType.API)) {
            return Answer.empty(404);
        }
        Map<String, Object> secret = shapes.kind(ChannelType.API).create(new Params(Map.of()), call.account());
        return shape(
                call,
                inboxes.change(
                        inbox.id(),
                        i -> i.with(Inbox.CHANNEL, i.channel().with(Map.of("secret", secret.get("secret"))))));
    }

    private Map<String, Object> shape(Call call, Inbox inbox) {
        return shapes.rest(inbox, call.session().isAdministrator());
    }

    private boolean open(Call call, Inbox inbox) {
        return inboxes.open(inbox, call.actor(), call.session().isAdministrator());
    }

    private Inbox visible(Call call) {
        Inbox inbox = inbox(call);
        if (!open(call, inbox)) {
            throw Refusal.notAllowed();
        }
        return inbox;
    }

    private Inbox inbox(Call call) {
        return store.inboxes
                .find(call.number("id"))
                .filter(inbox -> inbox.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
