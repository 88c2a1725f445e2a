package dev.roundtrip.simulator.chatwoot.present;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;

/** Inboxes in short and as the bare row. */
public final class InboxRows {
    private InboxRows() {}

    /** Number and name alone, as webhooks show it. */
    public static Map<String, Object> named(Inbox inbox) {
        return Shape.of("id", inbox.id()).with("name", inbox.name()).map();
    }

    public static Map<String, Object> slim(Inbox inbox) {
        return Shape.of("id", inbox.id())
                .with("avatar_url", "")
                .with("channel_id", inbox.channel().id())
                .with("name", inbox.name())
                .with("channel_type", inbox.channel().type().shown())
                .with("provider", inbox.channel().text("provider"))
                .map();
    }

    public static Map<String, Object> row(Inbox inbox) {
        return Shape.of("id", inbox.id())
                .with("channel_id", inbox.channel().id())
                .with("account_id", inbox.accountId())
                .with("name", inbox.name())
                .with("created_at", Times.iso(inbox.createdAt()))
                .with("updated_at", Times.iso(inbox.updatedAt()))
                .with("channel_type", inbox.channel().type().shown())
                .with("enable_auto_assignment", inbox.enableAutoAssignment())
                .with("greeting_enabled", inbox.greetingEnabled())
                .with("greeting_message", inbox.greetingMessage())
                .with("email_address", null)
                .with("working_hours_enabled", inbox.workingHoursEnabled())
                .with("out_of_office_message", inbox.outOfOfficeMessage())
                .with("timezone", inbox.timezone())
                .with("enable_email_collect", inbox.enableEmailCollect())
                .with("csat_survey_enabled", inbox.csatSurveyEnabled())
                .with("allow_messages_after_resolved", inbox.allowMessagesAfterResolved())
                .with("auto_assignment_config", inbox.autoAssignmentConfig())
                .with("lock_to_single_conversation", inbox.lockToSingleConversation())
                .with("portal_id", null)
                .with("sender_name_type", inbox.senderNameType())
                .with("business_name", inbox.businessName())
                .with("csat_config", inbox.csatConfig())
                .map();
    }
}
