package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;

/** The bare row of a conversation, which the product lets slip out in one answer. */
final class ConversationRow {
    private ConversationRow() {}

    static Map<String, Object> of(Conversation conversation) {
        return Shape.of("id", conversation.id())
                .with("account_id", conversation.accountId())
                .with("inbox_id", conversation.inboxId())
                .with("status", conversation.status())
                .with("assignee_id", conversation.assigneeId())
                .with("created_at", Times.iso(conversation.createdAt()))
                .with("updated_at", Times.iso(conversation.updatedAt()))
                .with("contact_id", conversation.contactId())
                .with("display_id", conversation.displayId())
                .with("contact_last_seen_at", Times.iso(conversation.contactLastSeenAt()))
                .with("agent_last_seen_at", Times.iso(conversation.agentLastSeenAt()))
                .with("additional_attributes", conversation.additionalAttributes())
                .with("contact_inbox_id", conversation.contactInboxId())
                .with("uuid", conversation.uuid())
                .with("identifier", conversation.identifier())
                .with("last_activity_at", Times.iso(conversation.lastActivityAt()))
                .with("team_id", conversation.teamId())
                .with("campaign_id", null)
                .with("snoozed_until", Times.iso(conversation.snoozedUntil()))
                .with("custom_attributes", conversation.customAttributes())
                .with("assignee_last_seen_at", Times.iso(conversation.assigneeLastSeenAt()))
                .with("first_reply_created_at", Times.iso(conversation.firstReplyCreatedAt()))
                .with("priority", conversation.priority())
                .with("sla_policy_id", null)
                .with("waiting_since", Times.iso(conversation.waitingSince()))
                .with(
                        "cached_label_list",
                        conversation.labelList().isEmpty() ? null : String.join(", ", conversation.labelList()))
                .with("assignee_agent_bot_id", conversation.assigneeAgentBotId())
                .with("label_list", conversation.labelList())
                .map();
    }
}
