package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A place where conversations come in, with the channel that it is connected to. */
public record Inbox(Row row) implements Entity {
    public static final Column<Integer> ACCOUNT_ID = new Column<>("account_id");
    public static final Column<Channel> CHANNEL = new Column<>("channel");
    public static final Column<String> NAME = new Column<>("name");
    public static final Column<Boolean> GREETING_ENABLED = new Column<>("greeting_enabled");
    public static final Column<String> GREETING_MESSAGE = new Column<>("greeting_message");
    public static final Column<Boolean> WORKING_HOURS_ENABLED = new Column<>("working_hours_enabled");
    public static final Column<String> OUT_OF_OFFICE_MESSAGE = new Column<>("out_of_office_message");
    public static final Column<List<Map<String, Object>>> WORKING_HOURS = new Column<>("working_hours");
    public static final Column<String> TIMEZONE = new Column<>("timezone");
    public static final Column<Boolean> ENABLE_EMAIL_COLLECT = new Column<>("enable_email_collect");
    public static final Column<Boolean> CSAT_SURVEY_ENABLED = new Column<>("csat_survey_enabled");
    public static final Column<Map<String, Object>> CSAT_CONFIG = new Column<>("csat_config");
    public static final Column<Boolean> ENABLE_AUTO_ASSIGNMENT = new Column<>("enable_auto_assignment");
    public static final Column<Map<String, Object>> AUTO_ASSIGNMENT_CONFIG = new Column<>("auto_assignment_config");
    public static final Column<Boolean> ALLOW_MESSAGES_AFTER_RESOLVED = new Column<>("allow_messages_after_resolved");
    public static final Column<Boolean> LOCK_TO_SINGLE_CONVERSATION = new Column<>("lock_to_single_conversation");
    public static final Column<String> SENDER_NAME_TYPE = new Column<>("sender_name_type");
    public static final Column<String> BUSINESS_NAME = new Column<>("business_name");
    public static final Column<List<Integer>> MEMBER_IDS = new Column<>("member_ids");
    public static final Column<Integer> AGENT_BOT_ID = new Column<>("agent_bot_id");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");
    public static final Column<Instant> UPDATED_AT = new Column<>("updated_at");

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

    public Channel channel() {
        return row.get(CHANNEL);
    }

    public String name() {
        return row.get(NAME);
    }

    public boolean greetingEnabled() {
        return row.is(GREETING_ENABLED);
    }

    public String greetingMessage() {
        return row.get(GREETING_MESSAGE);
    }

    public boolean workingHoursEnabled() {
        return row.is(WORKING_HOURS_ENABLED);
    }

    public String outOfOfficeMessage() {
        return row.get(OUT_OF_OFFICE_MESSAGE);
    }

    public List<Map<String, Object>> workingHours() {
        return row.get(WORKING_HOURS);
    }

    public String timezone() {
        return row.get(TIMEZONE);
    }

    public boolean enableEmailCollect() {
        return row.is(ENABLE_EMAIL_COLLECT);
    }

    public boolean csatSurveyEnabled() {
        return row.is(CSAT_SURVEY_ENABLED);
    }

    public Map<String, Object> csatConfig() {
        return row.get(CSAT_CONFIG);
    }

    public boolean enableAutoAssignment() {
        return row.is(ENABLE_AUTO_ASSIGNMENT);
    }

    public Map<String, Object> autoAssignmentConfig() {
        return row.get(AUTO_ASSIGNMENT_CONFIG);
    }

    public boolean allowMessagesAfterResolved() {
        return row.is(ALLOW_MESSAGES_AFTER_RESOLVED);
    }

    public boolean lockToSingleConversation() {
        return row.is(LOCK_TO_SINGLE_CONVERSATION);
    }

    public String senderNameType() {
        return row.get(SENDER_NAME_TYPE);
    }

    public String businessName() {
        return row.get(BUSINESS_NAME);
    }

    public List<Integer> memberIds() {
        return row.get(MEMBER_IDS);
    }

    public Integer agentBotId() {
        return row.get(AGENT_BOT_ID);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Instant updatedAt() {
        return row.get(UPDATED_AT);
    }

    /** The same inbox with another value in one column. */
    public <T> Inbox with(Column<T> column, T value) {
        return new Inbox(row.with(column, value));
    }

    public boolean is(ChannelType type) {
        return channel().type() == type;
    }
}
