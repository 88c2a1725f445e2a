package dev.roundtrip.desk;

import java.util.List;

/**
 * Whose token is used.
 *
 * @param pubsubToken lets its holder listen to the realtime feed; a secret
 * @param role in the account that was active last: administrator or agent
 * @param accounts where they are a member
 */
public record Profile(long id, String name, String email, String role, String pubsubToken, List<Membership> accounts) {

    static Profile from(Fields fields) {
        return new Profile(
                fields.number("id"),
                fields.text("name"),
                fields.text("email"),
                fields.optionalText("role").orElse(""),
                fields.text("pubsub_token"),
                fields.list("accounts", Membership::from));
    }

    @Override
    public String toString() {
        return "%s <%s> (user %d)".formatted(name, email, id);
    }

    /** An account they belong to, and as what. */
    public record Membership(long accountId, String name, String role) {
        static Membership from(Fields fields) {
            return new Membership(
                    fields.number("id"),
                    fields.text("name"),
                    fields.optionalText("role").orElse(""));
        }

        public boolean isAdministrator() {
            return role.equals("administrator");
        }
    }
}
