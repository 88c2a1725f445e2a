package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** The order that a list of contacts is asked for in; a minus turns it round. */
final class ContactOrder {
    private ContactOrder() {}

    static Comparator<Contact> of(String sort) {
        String wanted = Objects.toString(sort, "");
        boolean backwards = wanted.startsWith("-");
        Comparator<Contact> order = by(backwards ? wanted.substring(1) : wanted);
        return backwards ? order.reversed() : order;
    }

    private static Comparator<Contact> by(String key) {
        return switch (key) {
            case "name" -> Comparator.comparing(c -> lower(c.name()));
            case "email" -> Comparator.comparing(c -> lower(c.email()));
            case "phone_number" -> Comparator.comparing(c -> lower(c.phoneNumber()));
            case "company_name" -> attribute("company_name");
            case "city" -> attribute("city");
            case "country" -> attribute("country");
            case "created_at" -> Comparator.comparing(Contact::createdAt);
            case "last_activity_at" ->
                Comparator.comparing(Contact::lastActivityAt, Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(Contact::id);
        };
    }

    private static Comparator<Contact> attribute(String name) {
        return Comparator.comparing(
                c -> lower(Objects.toString(c.additionalAttributes().get(name), null)));
    }

    private static String lower(String value) {
        return value == null ? "\uffff" : value.toLowerCase(Locale.ROOT);
    }
}
