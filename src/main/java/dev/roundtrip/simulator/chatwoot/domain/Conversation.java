package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a customer and the desk say to each other; its number in the API is the display id. */
public record Conversation(Row row) implements Entity {
    public static final Column<Integer> ACCOUNT_ID = new Column<>("account_id");
    public static final Column<Integer> INBOX_ID = new Column<>("inbox_id");
    public static final Column<String> STATUS = new Column<>("status");
    public static final Column<Integer> ASSIGNEE_ID = new Column<>("assignee_id");
    public static final Column<Integer> ASSIGNEE_AGENT_BOT_ID = new Column<>("assignee_agent_bot_id");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");
    public static final Column<Instant> UPDATED_AT = new Column<>("updated_at");
    public static final Column<Integer> CONTACT_ID = new Column<>("contact_id");
    public static final Column<Integer> DISPLAY_ID = new Column<>("display_id");
    public static final Column<Instant> CONTACT_LAST_SEEN_AT = new Column<>("contact_last_seen_at");
    public static final Column<Instant> AGENT_LAST_SEEN_AT = new Column<>("agent_last_seen_at");
    public static final Column<Map<String, Object>> ADDITIONAL_ATTRIBUTES = new Column<>("additional_attributes");
    public static final Column<Integer> CONTACT_INBOX_ID = new Column<>("contact_inbox_id");
    public static final Column<String> UUID = new Column<>("uuid");
    public static final Column<String> IDENTIFIER = new Column<>("identifier");
    public static final Column<Instant> LAST_ACTIVITY_AT = new Column<>("last_activity_at");
    public static final Column<Integer> TEAM_ID = new Column<>("team_id");
    public static final Column<Instant> SNOOZED_UNTIL = new Column<>("snoozed_until");
    public static final Column<Map<String, Object>> CUSTOM_ATTRIBUTES = new Column<>("custom_attributes");
    public static final Column<Instant> ASSIGNEE_LAST_SEEN_AT = new Column<>("assignee_last_seen_at");
    public static final Column<Instant> FIRST_REPLY_CREATED_AT = new Column<>("first_reply_created_at");
    public static final Column<String> PRIORITY = new Column<>("priority");
    public static final Column<Instant> WAITING_SINCE = new Column<>("waiting_since");
    public static final Column<List<String>> LABEL_LIST = new Column<>("label_list");

    public static final Column<List<Integer>> PARTICIPANT_IDS = new Column<>("participant_ids");
    public static final Column<String> DRAFT_MESSAGE = new Column<>("draft_message");

    @Override
    public int id() {
        return row.id();
    }

    @Override
    public int ownerId() {
        return row.get(ACCOUNT_ID);
    }

    public Integer accountId() {
        return row.get(ACCOUNT_ID);
    }

    public Integer inboxId() {
        return row.get(INBOX_ID);
    }

    public String status() {
        return row.get(STATUS);
    }

    public Integer assigneeId() {
        return row.get(ASSIGNEE_ID);
    }

    public Integer assigneeAgentBotId() {
        return row.get(ASSIGNEE_AGENT_BOT_ID);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Instant updatedAt() {
        return row.get(UPDATED_AT);
    }

    public Integer contactId() {
        return row.get(CONTACT_ID);
    }

    public Integer displayId() {
        return row.get(DISPLAY_ID);
    }

    public Instant contactLastSeenAt() {
        return row.get(CONTACT_LAST_SEEN_AT);
    }

    public Instant agentLastSeenAt() {
        return row.get(AGENT_LAST_SEEN_AT);
    }

    public Map<String, Object> additionalAttributes() {
        return row.get(ADDITIONAL_ATTRIBUTES);
    }

    public Integer contactInboxId() {
        return row.get(CONTACT_INBOX_ID);
    }

    public String uuid() {
        return row.get(UUID);
    }

    public String identifier() {
        return row.get(IDENTIFIER);
    }

    public Instant lastActivityAt() {
        return row.get(LAST_ACTIVITY_AT);
    }

    public Integer teamId() {
        return row.get(TEAM_ID);
    }

    public Instant snoozedUntil() {
        return row.get(SNOOZED_UNTIL);
    }

    public Map<String, Object> customAttributes() {
        return row.get(CUSTOM_ATTRIBUTES);
    }

    public Instant assigneeLastSeenAt() {
        return row.get(ASSIGNEE_LAST_SEEN_AT);
    }

    public Instant firstReplyCreatedAt() {
        return row.get(FIRST_REPLY_CREATED_AT);
    }

    public String priority() {
        return row.get(PRIORITY);
    }

    public Instant waitingSince() {
        return row.get(WAITING_SINCE);
    }

    public List<String> labelList() {
        return row.get(LABEL_LIST);
    }

    /** The agents who follow it. */
    public List<Integer> participantIds() {
        List<Integer> ids = row.get(PARTICIPANT_IDS);
        return ids == null ? List.of() : ids;
    }

    /** What somebody began to answer, null when nobody did. */
    public String draftMessage() {
        return row.get(DRAFT_MESSAGE);
    }

    /** The same conversation with another value in one column. */
    public <T> Conversation with(Column<T> column, T value) {
        return new Conversation(row.with(column, value));
    }

    public boolean isOpen() {
        return "open".equals(status());
    }

    public boolean isResolved() {
        return "resolved".equals(status());
    }
}
