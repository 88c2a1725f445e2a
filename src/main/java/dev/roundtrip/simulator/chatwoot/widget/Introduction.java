package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Locale;
import java.util.Map;

/** What a visitor says of himself in a form. */
final class Introduction {
    private Introduction() {}

    /** Observed: whoever is known by address, number or identifier keeps the name; others are called as they say, or by their address. */
    static Map<String, Object> of(Contact contact, Params given) {
        String email = given.text("email") == null ? null : given.text("email").toLowerCase(Locale.ROOT);
        Shape told = Shape.of("email", email).with("phone_number", given.text("phone_number"));
        boolean known = contact.email() != null || contact.phoneNumber() != null || contact.identifier() != null;
        if (!known && given.text("name") != null) {
            told.with("name", given.text("name"));
        } else if (!known && email != null && !email.isBlank()) {
            told.with("name", email.split("@")[0]);
        }
        return told.map();
    }
}
