package dev.roundtrip.desk;

/** A rule by which the desk acts on its own. */
public record AutomationRule(long id, String name, String event, boolean active) {

    static AutomationRule from(Fields fields) {
        return new AutomationRule(
                fields.number("id"), fields.text("name"), fields.text("event_name"), fields.flag("active"));
    }
}
