package dev.roundtrip.people;

import java.util.function.Supplier;

/** By what the desk knows a customer in an inbox: a visitor's identity is known only after the first visit. */
record DeskPlace(long inboxId, Supplier<String> known) {
    /** Chatwoot's {@code source_id}. */
    String identity() {
        return known.get();
    }
}
