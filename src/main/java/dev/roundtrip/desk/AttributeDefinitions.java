package dev.roundtrip.desk;

import java.util.List;
import java.util.Map;

/** The account's own attributes of conversations and contacts: one must be defined before the desk filters by it. Thread-safe. */
public final class AttributeDefinitions {
    private final DeskLine line;
    private final String route;

    AttributeDefinitions(DeskLine line, String base) {
        this.line = line;
        this.route = base + "custom_attribute_definitions";
    }

    /** What an attribute belongs to. The order is Chatwoot's: it wants the number. */
    public enum Of {
        CONVERSATION,
        CONTACT
    }

    /** One of them. */
    public record Definition(long id, String key) {
        static Definition from(Fields fields) {
            return new Definition(fields.number("id"), fields.text("attribute_key"));
        }
    }

    public List<Definition> of(Of owner) {
        return line.ask(DeskRequest.get(route).with("attribute_model", owner.ordinal()))
                .list(Definition::from);
    }

    /** A text attribute. */
    public Definition create(Of owner, String key, String name) {
        return Definition.from(line.ask(DeskRequest.post(
                route,
                Map.of(
                        "attribute_display_name", name,
                        "attribute_key", key,
                        "attribute_description", name,
                        "attribute_display_type", 0,
                        "attribute_model", owner.ordinal()))));
    }

    public void delete(long id) {
        line.tell(DeskRequest.delete(route + "/" + id));
    }
}
