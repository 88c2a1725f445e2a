package dev.roundtrip.simulator.chatwoot.usecase;

import java.util.List;

/** What was asked for breaks a rule of the product; says which, in the product's words, and in which attributes, each named once. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> attributes;

    public Invalid(String message, String... attributes) {
        this(message, List.of(attributes));
    }

    public Invalid(String message, List<String> attributes) {
        super(message, null, false, false);
        this.attributes = attributes.stream().distinct().toList();
    }

    public List<String> attributes() {
        return attributes;
    }
}
