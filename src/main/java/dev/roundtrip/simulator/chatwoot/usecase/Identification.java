package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Learns who a contact is; somebody known already by identifier, address or number takes the contact in. */
public final class Identification {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{1,14}$");

    private final State state;
    private final Contacts contacts;

    public Identification(State state, Contacts contacts) {
        this.state = state;
        this.contacts = contacts;
    }

    /** @throws Invalid when an address or a number is given that is none, for where that is not passed over in silence */
    public static void check(Params given) {
        List<String> messages = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        if (given.isPresent("email") && address(given) == null) {
            messages.add("Email Invalid email");
            attributes.add("email");
        }
        if (given.isPresent("phone_number") && number(given) == null) {
            messages.add("Phone number should be in e164 format");
            attributes.add("phone_number");
        }
        if (!messages.isEmpty()) {
            throw new Invalid(String.join(", ", messages), attributes);
        }
    }

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The contact as it is afterwards: the same, or the known one that took it in and is called otherwise now. */
    public Contact identify(Contact contact, Map<String, Object> given) {
        return identify(contact, given, false);
    }

    /** The same, but that the known one goes on being called as before. */
    public Contact introduce(Contact contact, Map<String, Object> given) {
        return identify(contact, given, true);
    }

    private Contact identify(Contact contact, Map<String, Object> given, boolean keepsName) {
        Params details = new Params(given);
        return state.change(() -> {
            Map<String, Object> told = new LinkedHashMap<>(given);
            Contact merged = contact;
            for (Map.Entry<String, Contact> like : likenesses(details).entrySet()) {
                Contact now = merged;
                Optional<Contact> known =
                        contacts.find(now.accountId(), like.getValue()).filter(c -> c.id() != now.id());
                if (known.filter(other -> isSomebodyElse(like.getKey(), other, details))
                        .isPresent()) {
                    told.remove(like.getKey());
                } else {
                    merged = known.map(base -> contacts.merge(base, now, Actor.contact(base.id())))
                            .orElse(now);
                }
            }
            if (keepsName && merged.id() != contact.id()) {
                told.remove("name");
            }
            return change(merged.id(), known -> filled(known, new Params(told)));
        });
    }

    // Who is known under another identifier keeps his address and number; a number yields to another address.
    private static boolean isSomebodyElse(String key, Contact known, Params details) {
        String identifier = details.text("identifier");
        boolean another = identifier != null
                && !identifier.isBlank()
                && known.identifier() != null
                && !known.identifier().equals(identifier);
        String email = address(details);
        boolean otherAddress = "phone_number".equals(key)
                && email != null
                && known.email() != null
                && !known.email().equals(email);
        return another || otherAddress;
    }

    /** Changes the contact in its own name. */
    public Contact change(int id, UnaryOperator<Contact> change) {
        return contacts.change(id, change, Actor.contact(id));
    }

    private static Map<String, Contact> likenesses(Params details) {
        Contact any = Contacts.draft();
        Map<String, Contact> likenesses = new LinkedHashMap<>();
        likenesses.put("identifier", any.with(Contact.IDENTIFIER, details.text("identifier")));
        likenesses.put("email", any.with(Contact.EMAIL, address(details)));
        likenesses.put("phone_number", any.with(Contact.PHONE_NUMBER, number(details)));
        return likenesses;
    }

    // Observed: an address or a number that is none is dropped without a word.
    private static Contact filled(Contact before, Params details) {
        Contact contact = before;
        if (details.isPresent("identifier") && details.text("identifier") != null) {
            contact = contact.with(Contact.IDENTIFIER, details.text("identifier"));
        }
        if (details.text("name") != null && !details.text("name").isBlank()) {
            contact = contact.with(Contact.NAME, details.text("name"));
        }
        if (address(details) != null) {
            contact = contact.with(Contact.EMAIL, address(details));
        }
        if (number(details) != null) {
            contact = contact.with(Contact.PHONE_NUMBER, number(details));
        }
        return contact.with(
                        Contact.CUSTOM_ATTRIBUTES,
                        Attributes.merged(
                                before.customAttributes(),
                                details.child("custom_attributes").values()))
                .with(
                        Contact.ADDITIONAL_ATTRIBUTES,
                        Attributes.merged(
                                before.additionalAttributes(),
                                details.child("additional_attributes").values()));
    }

    private static String address(Params details) {
        String email = details.text("email");
        return email == null || !isAddress(email) ? null : email.toLowerCase(Locale.ROOT);
    }

    private static String number(Params details) {
        String number = details.text("phone_number");
        return number == null || !NUMBER.matcher(number).find() ? null : number;
    }
}
