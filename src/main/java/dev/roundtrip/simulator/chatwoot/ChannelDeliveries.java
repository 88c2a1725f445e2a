package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.delivery.mail.ContinuityDelivery;
import dev.roundtrip.simulator.chatwoot.delivery.mail.MailDelivery;
import dev.roundtrip.simulator.chatwoot.delivery.mail.MailSettings;
import dev.roundtrip.simulator.chatwoot.delivery.mail.TeamMail;
import dev.roundtrip.simulator.chatwoot.delivery.pictures.PictureMeasurer;
import dev.roundtrip.simulator.chatwoot.delivery.sms.SmsDelivery;
import dev.roundtrip.simulator.chatwoot.delivery.survey.SurveySender;
import dev.roundtrip.simulator.chatwoot.imap.ImapPoller;
import java.util.List;

/** What carries messages to customers by mail and by text, and what looks at their pictures. */
final class ChannelDeliveries {
    private ChannelDeliveries() {}

    static List<Delivery> all(Core core) {
        return List.of(
                mail(core),
                new SmsDelivery(
                        core.store(),
                        core.messages(),
                        core.twilio(),
                        core.address(),
                        core.options().faults()),
                new TeamMail(
                        core.state(),
                        core.address(),
                        settings(core.options()),
                        core.options().clock()),
                new PictureMeasurer(core.store(), core.pictureSizes()),
                new SurveySender(core.state(), core.messages(), core.options().faults()),
                new ContinuityDelivery(
                        core.store(),
                        settings(core.options()),
                        core.options().timers().continuityMail(),
                        core.options().clock()),
                new ImapPoller(
                        core.state(),
                        core.messages(),
                        ChannelResources.router(core),
                        core.options().timers().imapPoll()));
    }

    private static Delivery mail(Core core) {
        ChatwootOptions options = core.options();
        return MailDelivery.of(
                core.store(),
                core.messages(),
                core.attachmentShapes(),
                core.address(),
                options.clock(),
                settings(options));
    }

    static MailSettings settings(ChatwootOptions options) {
        return new MailSettings(
                options.mailing().smtpHost(),
                options.mailing().smtpPort(),
                options.inboundMailDomain(),
                options.mailing().sender(),
                options.timers().attachmentDelay(),
                options.faults());
    }
}
