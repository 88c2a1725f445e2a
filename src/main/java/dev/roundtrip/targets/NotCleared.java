package dev.roundtrip.targets;

import dev.roundtrip.config.Key;

/** Tests may not run on that desk. The message says what forbids it and what to do. */
public final class NotCleared extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Key key;

    NotCleared(Key key, String sentence) {
        super(sentence);
        this.key = key;
    }

    /** The setting that forbids it. */
    public Key key() {
        return key;
    }
}
