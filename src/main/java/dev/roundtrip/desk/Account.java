package dev.roundtrip.desk;

import java.util.Optional;

/**
 * The account that is worked in.
 *
 * @param status active or suspended
 * @param domain the domain of its reply addresses, when it has one of its own
 */
public record Account(long id, String name, String status, String locale, Optional<String> domain) {

    /** Whether anybody may work in it. */
    public boolean isActive() {
        return status.equals("active");
    }

    static Account from(Fields fields) {
        return new Account(
                fields.number("id"),
                fields.text("name"),
                fields.text("status"),
                fields.text("locale"),
                fields.optionalText("domain"));
    }
}
