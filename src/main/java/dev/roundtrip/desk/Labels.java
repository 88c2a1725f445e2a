package dev.roundtrip.desk;

import java.util.List;
import java.util.Map;

/** The account's labels; a conversation may have others. Thread-safe. */
public final class Labels {
    private final DeskLine line;
    private final String route;

    Labels(DeskLine line, String route) {
        this.line = line;
        this.route = route;
    }

    /** One of them. */
    public record Label(long id, String title) {
        static Label from(Fields fields) {
            return new Label(fields.number("id"), fields.text("title"));
        }
    }

    public List<Label> list() {
        return line.ask(DeskRequest.get(route)).list("payload", Label::from);
    }

    public void create(String title, String description) {
        line.ask(DeskRequest.post(route, Map.of("title", title, "description", description, "show_on_sidebar", false)));
    }
}
