package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.Map;

/** A person who works on the desk, in one account or several. */
public record User(Row row) implements Entity {
    public static final Column<String> NAME = new Column<>("name");
    public static final Column<String> DISPLAY_NAME = new Column<>("display_name");
    public static final Column<String> EMAIL = new Column<>("email");
    public static final Column<String> PASSWORD = new Column<>("password");
    public static final Column<String> ACCESS_TOKEN = new Column<>("access_token");
    public static final Column<String> PUBSUB_TOKEN = new Column<>("pubsub_token");
    public static final Column<String> MESSAGE_SIGNATURE = new Column<>("message_signature");
    public static final Column<Map<String, Object>> UI_SETTINGS = new Column<>("ui_settings");
    public static final Column<Map<String, Object>> CUSTOM_ATTRIBUTES = new Column<>("custom_attributes");
    public static final Column<Boolean> CONFIRMED = new Column<>("confirmed");
    public static final Column<String> SESSION_TOKEN = new Column<>("session_token");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");
    public static final Column<Integer> INVITER_ID = new Column<>("inviter_id");
    public static final Column<String> TYPE = new Column<>("type");

    @Override
    public int id() {
        return row.id();
    }

    @Override
    public int ownerId() {
        return 0;
    }

    public String name() {
        return row.get(NAME);
    }

    public String displayName() {
        return row.get(DISPLAY_NAME);
    }

    public String email() {
        return row.get(EMAIL);
    }

    public String password() {
        return row.get(PASSWORD);
    }

    public String accessToken() {
        return row.get(ACCESS_TOKEN);
    }

    public String pubsubToken() {
        return row.get(PUBSUB_TOKEN);
    }

    public String messageSignature() {
        return row.get(MESSAGE_SIGNATURE);
    }

    public Map<String, Object> uiSettings() {
        return row.get(UI_SETTINGS);
    }

    public Map<String, Object> customAttributes() {
        return row.get(CUSTOM_ATTRIBUTES);
    }

    public boolean confirmed() {
        return row.is(CONFIRMED);
    }

    public String sessionToken() {
        return row.get(SESSION_TOKEN);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Integer inviterId() {
        return row.get(INVITER_ID);
    }

    /** {@code SuperAdmin} for whoever set the desk up, else null. */
    public String type() {
        return row.get(TYPE);
    }

    /** The same user with another value in one column. */
    public <T> User with(Column<T> column, T value) {
        return new User(row.with(column, value));
    }

    /** The name that customers see. */
    public String availableName() {
        return displayName() == null || displayName().isBlank() ? name() : displayName();
    }
}
