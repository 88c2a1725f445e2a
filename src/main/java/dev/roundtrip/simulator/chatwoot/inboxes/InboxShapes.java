package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Inboxes as JSON: what all show, and what their kind of channel adds. */
public final class InboxShapes {
    private static final List<String> OF_SOME = List.of(
            "allowed_domains",
            "widget_color",
            "website_url",
            "hmac_mandatory",
            "welcome_title",
            "welcome_tagline",
            "web_widget_script",
            "website_token",
            "selected_feature_flags",
            "reply_time",
            "messaging_service_sid",
            "phone_number");

    private final List<ChannelKind> kinds;
    private final Address address;

    public InboxShapes(List<ChannelKind> kinds, Address address) {
        this.kinds = kinds;
        this.address = address;
    }

    public Map<String, Object> rest(Inbox inbox, boolean administrator) {
        Shape shape = Shape.of("id", inbox.id())
                .with("avatar_url", "")
                .with("channel_id", inbox.channel().id())
                .with("name", inbox.name())
                .with("channel_type", inbox.channel().type().shown())
                .with("greeting_enabled", inbox.greetingEnabled())
                .with("greeting_message", inbox.greetingMessage())
                .with("working_hours_enabled", inbox.workingHoursEnabled())
                .with("enable_email_collect", inbox.enableEmailCollect())
                .with("csat_survey_enabled", inbox.csatSurveyEnabled())
                .with("csat_config", inbox.csatConfig())
                .with("enable_auto_assignment", inbox.enableAutoAssignment())
                .with("auto_assignment_config", inbox.autoAssignmentConfig())
                .with("out_of_office_message", inbox.outOfOfficeMessage())
                .with("working_hours", inbox.workingHours())
                .with("timezone", inbox.timezone())
                .with("callback_webhook_url", callback(inbox))
                .with("allow_messages_after_resolved", inbox.allowMessagesAfterResolved())
                .with("lock_to_single_conversation", inbox.lockToSingleConversation())
                .with("sender_name_type", inbox.senderNameType())
                .with("business_name", inbox.businessName());
        OF_SOME.forEach(name -> shape.with(name, null));
        return shape.all(kind(inbox.channel().type()).shape(inbox, administrator))
                .with("provider", inbox.channel().text("provider"))
                .map();
    }

    public ChannelKind kind(ChannelType type) {
        return kinds.stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No kind of channel is registered for " + type + ", only for " + known() + "."));
    }

    private String known() {
        return Arrays.toString(kinds.stream().map(ChannelKind::type).toArray());
    }

    private String callback(Inbox inbox) {
        return inbox.is(ChannelType.TWILIO_SMS) ? address.url() + "/twilio/callback" : null;
    }
}
