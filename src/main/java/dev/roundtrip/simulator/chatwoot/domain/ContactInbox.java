package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** Under which source id a contact is known in an inbox. */
public record ContactInbox(Row row) implements Entity {
    public static final Column<Integer> CONTACT_ID = new Column<>("contact_id");
    public static final Column<Integer> INBOX_ID = new Column<>("inbox_id");
    public static final Column<String> SOURCE_ID = new Column<>("source_id");
    public static final Column<Boolean> HMAC_VERIFIED = new Column<>("hmac_verified");
    public static final Column<String> PUBSUB_TOKEN = new Column<>("pubsub_token");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");
    public static final Column<Instant> UPDATED_AT = new Column<>("updated_at");

    @Override
    public int id() {
        return row.id();
    }

    @Override
    public int ownerId() {
        return row.get(CONTACT_ID);
    }

    public Integer contactId() {
        return row.get(CONTACT_ID);
    }

    public Integer inboxId() {
        return row.get(INBOX_ID);
    }

    public String sourceId() {
        return row.get(SOURCE_ID);
    }

    public boolean hmacVerified() {
        return row.is(HMAC_VERIFIED);
    }

    public String pubsubToken() {
        return row.get(PUBSUB_TOKEN);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Instant updatedAt() {
        return row.get(UPDATED_AT);
    }

    /** The same contactinbox with another value in one column. */
    public <T> ContactInbox with(Column<T> column, T value) {
        return new ContactInbox(row.with(column, value));
    }
}
