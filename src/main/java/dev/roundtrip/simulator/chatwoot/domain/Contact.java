package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer, as an account knows him. */
public record Contact(Row row) implements Entity {
    public static final Column<Integer> ACCOUNT_ID = new Column<>("account_id");
    public static final Column<String> NAME = new Column<>("name");
    public static final Column<String> EMAIL = new Column<>("email");
    public static final Column<String> PHONE_NUMBER = new Column<>("phone_number");
    public static final Column<String> IDENTIFIER = new Column<>("identifier");
    public static final Column<Boolean> BLOCKED = new Column<>("blocked");
    public static final Column<Map<String, Object>> ADDITIONAL_ATTRIBUTES = new Column<>("additional_attributes");
    public static final Column<Map<String, Object>> CUSTOM_ATTRIBUTES = new Column<>("custom_attributes");
    public static final Column<List<String>> LABELS = new Column<>("labels");
    public static final Column<Instant> LAST_ACTIVITY_AT = new Column<>("last_activity_at");
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

    public String name() {
        return row.get(NAME);
    }

    public String email() {
        return row.get(EMAIL);
    }

    public String phoneNumber() {
        return row.get(PHONE_NUMBER);
    }

    public String identifier() {
        return row.get(IDENTIFIER);
    }

    public boolean blocked() {
        return row.is(BLOCKED);
    }

    public Map<String, Object> additionalAttributes() {
        return row.get(ADDITIONAL_ATTRIBUTES);
    }

    public Map<String, Object> customAttributes() {
        return row.get(CUSTOM_ATTRIBUTES);
    }

    public List<String> labels() {
        return row.get(LABELS);
    }

    public Instant lastActivityAt() {
        return row.get(LAST_ACTIVITY_AT);
    }

    public Instant createdAt() {
        return row.get(CREATED_AT);
    }

    public Instant updatedAt() {
        return row.get(UPDATED_AT);
    }

    /** Whether more is known of him than a name; all others are left out of lists. */
    public boolean isReachable() {
        return Stream.of(
                        Optional.ofNullable(email()),
                        Optional.ofNullable(phoneNumber()),
                        Optional.ofNullable(identifier()))
                .flatMap(Optional::stream)
                .anyMatch(value -> !value.isEmpty());
    }

    /** The same contact with another value in one column. */
    public <T> Contact with(Column<T> column, T value) {
        return new Contact(row.with(column, value));
    }
}
