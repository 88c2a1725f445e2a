package dev.roundtrip.simulator.chatwoot.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who speaks in a message; the ordinal is the number that the API shows. */
public enum MessageType {
    INCOMING,
    OUTGOING,
    ACTIVITY,
    TEMPLATE;

    public static Optional<MessageType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.word().equals(name)).findFirst();
    }

    /** The name in requests and webhooks. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
