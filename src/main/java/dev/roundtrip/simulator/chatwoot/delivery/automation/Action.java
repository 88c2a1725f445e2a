package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One action of a rule or a macro: its name and what it was given. */
record Action(String name, List<Object> given) {
    static Action of(Map<String, Object> action) {
        Params params = new Params(action);
        return new Action(Objects.toString(params.text("action_name"), ""), params.list("action_params"));
    }

    /** The first thing given, null when there is none. */
    Object first() {
        return given.isEmpty() ? null : given.get(0);
    }

    String text() {
        return first() == null ? null : first().toString();
    }

    List<String> texts() {
        return given.stream().map(Object::toString).toList();
    }

    /** The first thing given if it is a number; one that is written as text is none (ids are compared by kind as well). */
    Integer id() {
        return first() instanceof Integer number ? number : null;
    }

    boolean says(String word) {
        return word.equals(text());
    }
}
