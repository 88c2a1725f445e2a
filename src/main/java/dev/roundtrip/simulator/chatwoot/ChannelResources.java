package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.delivery.mail.SenderName;
import dev.roundtrip.simulator.chatwoot.delivery.mail.TranscriptResource;
import dev.roundtrip.simulator.chatwoot.inboxes.ChannelKind;
import dev.roundtrip.simulator.chatwoot.inboxes.InboxShapes;
import dev.roundtrip.simulator.chatwoot.mailin.IngressResource;
import dev.roundtrip.simulator.chatwoot.mailin.MailRouter;
import dev.roundtrip.simulator.chatwoot.sms.SmsIntake;
import dev.roundtrip.simulator.chatwoot.sms.SmsReports;
import dev.roundtrip.simulator.chatwoot.sms.TwilioCallbacksResource;
import dev.roundtrip.simulator.chatwoot.sms.TwilioChannelResource;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import java.util.List;

/** What answers mail servers and Twilio. */
final class ChannelResources {
    private ChannelResources() {}

    static List<Resource> all(Core core, List<ChannelKind> kinds) {
        InboxShapes shapes = new InboxShapes(kinds, core.address());
        return List.of(
                new TwilioChannelResource(core.inboxes(), shapes, core.twilio(), core.address()),
                callbacks(core),
                new TranscriptResource(
                        core.state(),
                        core.dispatcher(),
                        ChannelDeliveries.settings(core.options()),
                        core.options().clock()),
                ingress(core));
    }

    private static Resource callbacks(Core core) {
        SmsIntake texts =
                new SmsIntake(core.state(), core.contactInboxes(), core.conversations(), core.messages(), core.files());
        return new TwilioCallbacksResource(core.dispatcher(), texts, new SmsReports(core.store(), core.messages()));
    }

    private static Resource ingress(Core core) {
        return new IngressResource(
                core.dispatcher(), router(core), core.options().ingressPassword());
    }

    static MailRouter router(Core core) {
        return new MailRouter(
                core.state(),
                core.contactInboxes(),
                core.conversations(),
                core.messages(),
                core.files(),
                core.attachmentShapes(),
                SenderName.address(core.options().mailing().sender()),
                core.options().faults());
    }
}
