package dev.roundtrip.catalogue;

import java.util.Locale;

/**
 * Something that must be so at the end.
 *
 * @param what one word for what it is about: "label", "delivery"
 * @param value the value, or the sentence that says it
 * @param by who makes it so
 */
public record Outcome(String what, String value, By by) {

    /** Who makes something so: an automation rule of the desk, the product unasked, or an agent. */
    public enum By {
        RULE,
        PRODUCT,
        AGENT;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
