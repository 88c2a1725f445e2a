package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Campaign;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.domain.event.CampaignTriggered;
import dev.roundtrip.simulator.chatwoot.domain.event.WidgetTriggered;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the widget asks before anybody writes: its configuration, who is there, and what it reports itself. */
public final class StartResource implements Resource {
    static final String BASE = "/api/v1/widget";

    private final State state;
    private final Store store;
    private final Visitors visitors;
    private final ConfigShape config;
    private final Presence presence;

    public StartResource(State state, Visitors visitors, ConfigShape config, Presence presence) {
        this.state = state;
        this.store = state.store();
        this.visitors = visitors;
        this.config = config;
        this.presence = presence;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.OPEN, BASE + "/config", this::config);
        routes.get(Access.OPEN, BASE + "/inbox_members", this::members);
        routes.get(Access.OPEN, BASE + "/campaigns", this::campaigns);
        routes.post(Access.OPEN, BASE + "/events", this::event);
    }

    // Observed: a session that can't be read is no error here, it starts a new visitor.
    private Map<String, Object> config(Call call) {
        Inbox inbox = visitors.inbox(call);
        String session = visitors.session(call);
        Optional<Visitor> known = visitors.resumed(inbox, session);
        Visitor visitor = known.orElseGet(() -> visitors.fresh(inbox));
        return config.of(visitor, known.isPresent() ? session : visitors.tokenFor(visitor));
    }

    private Map<String, Object> members(Call call) {
        Inbox inbox = visitors.inbox(call);
        List<Map<String, Object>> members = inbox.memberIds().stream()
                .flatMap(id -> store.users.find(id).stream())
                .map(user -> member(inbox, user))
                .toList();
        return Map.of("payload", members);
    }

    private Map<String, Object> member(Inbox inbox, User user) {
        return Shape.of("id", user.id())
                .with("name", user.availableName())
                .with("avatar_url", "")
                .with("availability_status", presence.ofUser(inbox.accountId(), user.id()))
                .map();
    }

    private List<Map<String, Object>> campaigns(Call call) {
        Inbox inbox = visitors.inbox(call);
        return store.campaigns.ownedBy(inbox.accountId()).stream()
                .filter(campaign -> campaign.enabled() && campaign.inboxId() == inbox.id())
                .map(StartResource::campaign)
                .toList();
    }

    private static Map<String, Object> campaign(Campaign campaign) {
        return Shape.of("id", campaign.displayId())
                .with("trigger_rules", campaign.triggerRules())
                .with("trigger_only_during_business_hours", campaign.onlyDuringBusinessHours())
                .with("message", campaign.message())
                .with("sender", null)
                .map();
    }

    private Answer event(Call call) {
        Visitor visitor = visitors.of(call);
        if ("webwidget.triggered".equals(call.params().text("name"))) {
            Map<String, Object> info =
                    Origin.ofOpening(call.context(), call.params().child("event_info"));
            state.perform(() -> state.raise(new WidgetTriggered(visitor.place(), visitor.contact(), info)));
        }
        if ("campaign.triggered".equals(call.params().text("name"))) {
            campaign(visitor, call);
        }
        return Answer.noContent();
    }

    private void campaign(Visitor visitor, Call call) {
        Params told = call.params().child("event_info");
        Map<String, Object> info = Shape.empty()
                .all(told.values())
                .all(Origin.ofOpening(call.context(), told))
                .map();
        info.keySet().removeAll(Set.of("campaign_id", "custom_attributes"));
        store.campaigns.ownedBy(visitor.inbox().accountId()).stream()
                .filter(campaign -> campaign.inboxId() == visitor.inbox().id())
                .filter(campaign -> Objects.equals(campaign.displayId(), told.number("campaign_id")))
                .findFirst()
                .ifPresent(campaign -> state.perform(() -> state.raise(new CampaignTriggered(
                        campaign,
                        visitor.place(),
                        info,
                        told.child("custom_attributes").values()))));
    }
}
