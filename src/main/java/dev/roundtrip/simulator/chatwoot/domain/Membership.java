package dev.roundtrip.simulator.chatwoot.domain;

import java.time.Instant;

/** The place of a user in an account. */
public record Membership(Row row) implements Entity {
    public static final Column<Integer> ACCOUNT_ID = new Column<>("account_id");
    public static final Column<Integer> USER_ID = new Column<>("user_id");
    public static final Column<String> ROLE = new Column<>("role");
    public static final Column<String> AVAILABILITY = new Column<>("availability");
    public static final Column<Boolean> AUTO_OFFLINE = new Column<>("auto_offline");
    public static final Column<Instant> ACTIVE_AT = new Column<>("active_at");

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

    public Integer userId() {
        return row.get(USER_ID);
    }

    public String role() {
        return row.get(ROLE);
    }

    public String availability() {
        return row.get(AVAILABILITY);
    }

    public boolean autoOffline() {
        return row.is(AUTO_OFFLINE);
    }

    public Instant activeAt() {
        return row.get(ACTIVE_AT);
    }

    /** The same membership with another value in one column. */
    public <T> Membership with(Column<T> column, T value) {
        return new Membership(row.with(column, value));
    }

    public boolean isAdministrator() {
        return "administrator".equals(role());
    }
}
