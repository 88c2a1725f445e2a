package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One message, note, activity line or template of a conversation. */
public record Message(Row row) implements Entity {
    public static final Column<String> CONTENT = new Column<>("content");
    public static final Column<Integer> ACCOUNT_ID = new Column<>("account_id");
    public static final Column<Integer> INBOX_ID = new Column<>("inbox_id");
    public static final Column<Integer> CONVERSATION_ID = new Column<>("conversation_id");
    public static final Column<MessageType> MESSAGE_TYPE = new Column<>("message_type");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");
    public static final Column<Instant> UPDATED_AT = new Column<>("updated_at");
    public static final Column<Boolean> PRIVATE = new Column<>("private");
    public static final Column<String> STATUS = new Column<>("status");
    public static final Column<String> SOURCE_ID = new Column<>("source_id");
    public static final Column<String> CONTENT_TYPE = new Column<>("content_type");
    public static final Column<Map<String, Object>> CONTENT_ATTRIBUTES = new Column<>("content_attributes");
    public static final Column<Actor> SENDER = new Column<>("sender");
    public static final Column<Map<String, Object>> EXTERNAL_SOURCE_IDS = new Column<>("external_source_ids");
    public static final Column<Map<String, Object>> ADDITIONAL_ATTRIBUTES = new Column<>("additional_attributes");
    public static final Column<String> PROCESSED_MESSAGE_CONTENT = new Column<>("processed_message_content");
    public static final Column<List<Attachment>> ATTACHMENTS = new Column<>("attachments");
    public static final Column<String> ECHO_ID = new Column<>("echo_id");

    @Override
    public int id() {
        return row.id();
    }

    @Override
    public int ownerId() {
        return row.get(CONVERSATION_ID);
    }

    public String content() {
        return row.get(CONTENT);
    }

    public Integer accountId() {
        return row.get(ACCOUNT_ID);
    }

    public Integer inboxId() {
        return row.get(INBOX_ID);
    }

    public Integer conversationId() {
        return row.get(CONVERSATION_ID);
    }

    public MessageType messageType() {
        return row.get(MESSAGE_TYPE);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Instant updatedAt() {
        return row.get(UPDATED_AT);
    }

    public boolean isPrivate() {
        return row.is(PRIVATE);
    }

    public String status() {
        return row.get(STATUS);
    }

    public String sourceId() {
        return row.get(SOURCE_ID);
    }

    public String contentType() {
        return row.get(CONTENT_TYPE);
    }

    public Map<String, Object> contentAttributes() {
        return row.get(CONTENT_ATTRIBUTES);
    }

    public Actor sender() {
        return row.get(SENDER);
    }

    public Map<String, Object> externalSourceIds() {
        return row.get(EXTERNAL_SOURCE_IDS);
    }

    public Map<String, Object> additionalAttributes() {
        return row.get(ADDITIONAL_ATTRIBUTES);
    }

    public String processedMessageContent() {
        return row.get(PROCESSED_MESSAGE_CONTENT);
    }

    public List<Attachment> attachments() {
        return row.get(ATTACHMENTS);
    }

    public String echoId() {
        return row.get(ECHO_ID);
    }

    /** A mail that says of itself that no person wrote it. */
    public boolean isAutomaticMail() {
        return contentAttributes().get("email") instanceof Map<?, ?> mail
                && Boolean.TRUE.equals(mail.get("auto_reply"));
    }

    /** The same message with another value in one column. */
    public <T> Message with(Column<T> column, T value) {
        return new Message(row.with(column, value));
    }

    public boolean is(MessageType type) {
        return messageType() == type;
    }

    /** Whether the customer may get it: neither a private note nor an activity line. */
    public boolean isForCustomer() {
        return !isPrivate() && !is(MessageType.ACTIVITY);
    }

    /** What a person, a bot or the customer wrote: all but activity lines. */
    public boolean isChat() {
        return !is(MessageType.ACTIVITY);
    }
}
