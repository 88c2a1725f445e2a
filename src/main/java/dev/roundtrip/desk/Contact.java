package dev.roundtrip.desk;

import java.util.Map;
import java.util.Optional;

/**
 * A customer as the desk knows them.
 *
 * @param attributes the account's own attributes, by key; only those that are texts
 * @param inNoInbox whether the desk says that no inbox knows them, so that they never wrote; false where it says nothing of inboxes
 */
public record Contact(
        long id,
        String name,
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<String> identifier,
        Map<String, String> attributes,
        boolean inNoInbox) {

    static Contact from(Fields fields) {
        return new Contact(
                fields.number("id"),
                fields.optionalText("name").orElse(""),
                fields.optionalText("email"),
                fields.optionalText("phone_number"),
                fields.optionalText("identifier"),
                fields.texts("custom_attributes"),
                fields.isEmptyList("contact_inboxes"));
    }
}
