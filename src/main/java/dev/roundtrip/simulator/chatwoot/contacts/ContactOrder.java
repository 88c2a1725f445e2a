package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The order that a list of contacts is asked for in; a minus turns it round. */
final class ContactOrder {
    private ContactOrder() {}

    static Comparator<Contact> of(String sort) {
        String wanted = Objects.toString(sort, "");
        boolean backwards = wanted.startsWith("-");
        String key = backwards ? wanted.substring(1) : wanted;
        return switch (key) {
            case "company_name", "city", "country" -> lastWhenNone(contact -> attribute(contact, key), backwards);
            case "last_activity_at" -> lastWhenNone(Contact::lastActivityAt, backwards);
            default -> backwards ? by(key).reversed() : by(key);
        };
    }

    private static Comparator<Contact> by(String key) {
        return switch (key) {
            case "name" -> Comparator.comparing(c -> lower(c.name()));
            case "email" -> Comparator.comparing(c -> lower(c.email()));
            case "phone_number" -> Comparator.comparing(c -> lower(c.phoneNumber()));
            case "created_at" -> Comparator.comparing(Contact::createdAt);
            default -> Comparator.comparing(Contact::id);
        };
    }

    // Whoever has no such value comes last in either direction.
    private static <V extends Comparable<V>> Comparator<Contact> lastWhenNone(
            Function<Contact, V> value, boolean backwards) {
        Comparator<V> order = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(order));
    }

    private static String attribute(Contact contact, String name) {
        return Objects.toString(contact.additionalAttributes().get(name), null);
    }

    private static String lower(String value) {
        return value == null ? "\uffff" : value.toLowerCase(Locale.ROOT);
    }
}
