package dev.roundtrip.desk;

import java.util.Optional;

/**
 * Somebody who works at the desk. The address is missing where Chatwoot shows the short form.
 *
 * @param confirmed whether they have accepted the desk's invitation; rules assign nobody else
 */
public record Agent(long id, String name, Optional<String> email, Optional<String> role, boolean confirmed) {

    static Agent from(Fields fields) {
        return new Agent(
                fields.number("id"),
                fields.text("name"),
                fields.optionalText("email"),
                fields.optionalText("role"),
                fields.says("confirmed"));
    }
}
