package dev.roundtrip.simulator.chatwoot.campaigns;

import dev.roundtrip.simulator.chatwoot.domain.Campaign;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;

/** Makes and lists the campaigns of an account. */
public final class CampaignsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/campaigns";
    private final State state;
    private final Store store;

    public CampaignsResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE,
                call -> store.campaigns.ownedBy(call.account()).stream()
                        .map(CampaignsResource::shape)
                        .toList());
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
    }

    private Map<String, Object> create(Call call) {
        Params wanted = call.params().root("campaign");
        Inbox inbox = store.inboxes
                .find(wanted.number("inbox_id"))
                .filter(found -> found.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
        return shape(state.change(() -> {
            int display = store.campaigns.ownedBy(call.account()).size() + 1;
            return store.campaigns.add(id -> new Campaign(
                    id,
                    call.account(),
                    display,
                    inbox.id(),
                    wanted.text("title"),
                    wanted.text("message"),
                    wanted.flag("enabled"),
                    wanted.flag("trigger_only_during_business_hours"),
                    wanted.child("trigger_rules").values()));
        }));
    }

    private static Map<String, Object> shape(Campaign campaign) {
        return Shape.of("id", campaign.displayId())
                .with("title", campaign.title())
                .with("message", campaign.message())
                .with("enabled", campaign.enabled())
                .with("inbox_id", campaign.inboxId())
                .with("trigger_rules", campaign.triggerRules())
                .with("trigger_only_during_business_hours", campaign.onlyDuringBusinessHours())
                .map();
    }
}
