package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from a request what a contact is to be like; attributes are merged into those that are there. */
public final class ContactParams {
    private static final List<Column<String>> TEXTS =
            List.of(Contact.NAME, Contact.EMAIL, Contact.PHONE_NUMBER, Contact.IDENTIFIER);
    private static final List<Column<Map<String, Object>>> MAPS =
            List.of(Contact.ADDITIONAL_ATTRIBUTES, Contact.CUSTOM_ATTRIBUTES);

    private ContactParams() {}

    /** The contact with everything changed that the parameters name. */
    public static Contact apply(Contact contact, Params wanted) {
        Contact changed = contact;
        for (Column<String> text : TEXTS) {
            changed = wanted.has(text.name()) ? changed.with(text, wanted.text(text.name())) : changed;
        }
        for (Column<Map<String, Object>> map : MAPS) {
            if (wanted.map(map.name()).isPresent()) {
                changed = changed.with(
                        map,
                        merged(changed.row().get(map), wanted.child(map.name()).values()));
            }
        }
        return wanted.has("blocked") ? changed.with(Contact.BLOCKED, wanted.flag("blocked")) : changed;
    }

    private static Map<String, Object> merged(Map<String, Object> known, Map<String, Object> more) {
        Map<String, Object> merged = new LinkedHashMap<>(known == null ? Map.of() : known);
        merged.putAll(more);
        return merged;
    }
}
