package dev.roundtrip.simulator.chatwoot.filter;

/** How filters of one kind compare texts. */
public enum Dialect {
    /** As they are written. */
    CONVERSATIONS,
    /** Whatever the letter case, and with the first value only. */
    CONTACTS,
    /** As they are written, but for what a message says. */
    RULES;

    boolean ignoresCase(String attribute) {
        return this == CONTACTS || "content".equals(attribute);
    }

    boolean takesFirstOnly() {
        return this == CONTACTS;
    }

    // Observed: among contacts no beginning of a number ever matches; read: the whole of it would.
    boolean takesBeginningsForAll() {
        return this == CONTACTS;
    }
}
