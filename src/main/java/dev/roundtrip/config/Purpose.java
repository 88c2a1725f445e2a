package dev.roundtrip.config;

import java.util.Set;

/** What settings are read for. What is not used is not demanded, but what is given must be right all the same. */
public enum Purpose {
    /** All that the channels under test need. */
    RUN,
    /** The desk; the rest is for what is made there. */
    PROVISION,
    /** The desk; and the customers' mailbox where all of it is given, whichever channels are under test. */
    SWEEP;

    private static final Set<Key> DESK = Set.of(Key.DESK_URL, Key.DESK_TOKEN, Key.DESK_ACCOUNT_NAME);

    boolean demands(Key key) {
        return this == RUN || DESK.contains(key);
    }
}
