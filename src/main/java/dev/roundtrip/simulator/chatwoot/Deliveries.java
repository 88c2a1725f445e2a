package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.delivery.activity.ActivityWriter;
import dev.roundtrip.simulator.chatwoot.delivery.assignment.AutoAssigner;
import dev.roundtrip.simulator.chatwoot.delivery.automation.Actions;
import dev.roundtrip.simulator.chatwoot.delivery.automation.Changes;
import dev.roundtrip.simulator.chatwoot.delivery.automation.MacroRunner;
import dev.roundtrip.simulator.chatwoot.delivery.automation.Reports;
import dev.roundtrip.simulator.chatwoot.delivery.automation.RuleConditions;
import dev.roundtrip.simulator.chatwoot.delivery.automation.RuleRunner;
import dev.roundtrip.simulator.chatwoot.delivery.campaign.CampaignOpener;
import dev.roundtrip.simulator.chatwoot.delivery.following.Followers;
import dev.roundtrip.simulator.chatwoot.delivery.labelling.LabelRenamer;
import dev.roundtrip.simulator.chatwoot.delivery.realtime.Broadcasts;
import dev.roundtrip.simulator.chatwoot.delivery.realtime.Notifications;
import dev.roundtrip.simulator.chatwoot.delivery.removal.Removals;
import dev.roundtrip.simulator.chatwoot.delivery.reporting.ReportingLog;
import dev.roundtrip.simulator.chatwoot.delivery.waking.Alarm;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.Bots;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.Poster;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.WebhookShapes;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.Webhooks;
import dev.roundtrip.simulator.chatwoot.messages.MessageParams;
import java.util.List;

/** Everything that works in the background, but for what brings messages out and in: {@link ChannelDeliveries}. */
final class Deliveries {
    private Deliveries() {}

    static List<Delivery> all(Core core) {
        WebhookShapes webhookShapes =
                new WebhookShapes(core.store(), core.conversationShapes(), core.attachmentShapes(), core.address());
        Poster poster =
                new Poster(core.state(), core.json(), core.options().timers().webhookLimit());
        Bots bots = new Bots(
                core.state(),
                core.dispatcher(),
                poster,
                core.conversations(),
                core.options().timers().botPause());
        Actions actions = new Actions(
                core.state(),
                core.messages(),
                new MessageParams(core.store(), core.files(), core.json()),
                core.files(),
                new Changes(core.state(), core.conversations(), core.contacts()),
                new Reports(core.state(), poster, webhookShapes));
        return List.of(
                new ActivityWriter(core.state(), core.messages()),
                new AutoAssigner(core.state(), core.conversations(), core.assignees()),
                new CampaignOpener(core.state(), core.conversations(), core.messages()),
                new Removals(core.state()),
                new Followers(core.state(), core.conversations()),
                new LabelRenamer(core.state()),
                new ReportingLog(core.state()),
                new Alarm(
                        core.state(),
                        core.conversations(),
                        core.options().timers().snoozeCheck()),
                new RuleRunner(core.store(), new RuleConditions(core.state()), actions),
                new MacroRunner(core.store(), actions),
                new Webhooks(core.store(), core.dispatcher(), poster, webhookShapes, core.messages(), bots),
                new Broadcasts(
                        core.cable(),
                        core.store(),
                        core.options().faults(),
                        core.options().timers().cablePing(),
                        core.userShapes(),
                        core.contactShapes(),
                        core.messageShapes(),
                        core.conversationShapes()),
                new Notifications(
                        core.cable(),
                        core.store(),
                        core.userShapes(),
                        core.messageShapes(),
                        core.conversationShapes()));
    }
}
