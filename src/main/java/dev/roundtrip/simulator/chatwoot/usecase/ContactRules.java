package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the product demands of a contact's address, number and identifier. */
final class ContactRules {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    private ContactRules() {}

    static void check(Contact contact, List<Contact> others) {
        List<String> messages = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        tooLong(contact.name(), "Name", "name", messages, attributes);
        tooLong(contact.email(), "Email", "email", messages, attributes);
        tooLong(contact.phoneNumber(), "Phone number", "phone_number", messages, attributes);
        tooLong(contact.identifier(), "Identifier", "identifier", messages, attributes);
        if (contact.email() != null && !MAIL.matcher(contact.email()).matches()) {
            messages.add("Email Invalid email");
            attributes.add("email");
        }
        taken(contact, others, Contact::email, "Email", "email", messages, attributes);
        taken(contact, others, Contact::identifier, "Identifier", "identifier", messages, attributes);
        String number = contact.phoneNumber();
        if (number != null && !number.isEmpty() && !E164.matcher(number).matches()) {
            messages.add("Phone number should be in e164 format");
            attributes.add("phone_number");
        }
        taken(contact, others, Contact::phoneNumber, "Phone number", "phone_number", messages, attributes);
        if (!messages.isEmpty()) {
            throw new Invalid(String.join(", ", messages), attributes);
        }
    }

    private static void tooLong(
            String text, String label, String attribute, List<String> messages, List<String> attributes) {
        if (Lengths.isLonger(text, Lengths.SHORT)) {
            messages.add(Lengths.message(label, Lengths.SHORT));
            attributes.add(attribute);
        }
    }

    private static void taken(
            Contact contact,
            List<Contact> others,
            Function<Contact, String> value,
            String label,
            String attribute,
            List<String> messages,
            List<String> attributes) {
        String wanted = value.apply(contact);
        if (wanted != null
                && !wanted.isEmpty()
                && others.stream().anyMatch(o -> o.id() != contact.id() && wanted.equals(value.apply(o)))) {
            messages.add(label + " has already been taken");
            attributes.add(attribute);
        }
    }
}
