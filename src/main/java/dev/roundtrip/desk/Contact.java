package dev.roundtrip.desk;

import java.util.Optional;

/** A customer as the desk knows them. */
public record Contact(
        long id, String name, Optional<String> email, Optional<String> phoneNumber, Optional<String> identifier) {

    static Contact from(Fields fields) {
        return new Contact(
                fields.number("id"),
                fields.optionalText("name").orElse(""),
                fields.optionalText("email"),
                fields.optionalText("phone_number"),
                fields.optionalText("identifier"));
    }
}
