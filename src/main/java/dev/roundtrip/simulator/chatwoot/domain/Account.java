package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.Map;

/** A tenant of the desk. */
public record Account(Row row) implements Entity {
    public static final Column<String> NAME = new Column<>("name");
    public static final Column<String> LOCALE = new Column<>("locale");
    public static final Column<String> DOMAIN = new Column<>("domain");
    public static final Column<String> SUPPORT_EMAIL = new Column<>("support_email");
    public static final Column<String> STATUS = new Column<>("status");
    public static final Column<Map<String, Object>> SETTINGS = new Column<>("settings");
    public static final Column<Map<String, Boolean>> FEATURES = new Column<>("features");
    public static final Column<Map<String, Object>> CUSTOM_ATTRIBUTES = new Column<>("custom_attributes");
    public static final Column<Instant> CREATED_AT = new Column<>("created_at");

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

    public String locale() {
        return row.get(LOCALE);
    }

    public String domain() {
        return row.get(DOMAIN);
    }

    public String supportEmail() {
        return row.get(SUPPORT_EMAIL);
    }

    public String status() {
        return row.get(STATUS);
    }

    public Map<String, Object> settings() {
        return row.get(SETTINGS);
    }

    public Map<String, Boolean> features() {
        return row.get(FEATURES);
    }

    public Map<String, Object> customAttributes() {
        return row.get(CUSTOM_ATTRIBUTES);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    /** The same account with another value in one column. */
    public <T> Account with(Column<T> column, T value) {
        return new Account(row.with(column, value));
    }
}
