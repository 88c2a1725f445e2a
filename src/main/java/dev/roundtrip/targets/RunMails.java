package dev.roundtrip.targets;

import java.util.Optional;

/** The mails that a run has left in the customers' mailbox. */
@FunctionalInterface
interface RunMails {
    /** Removes them; throws with a sentence when that can't be done from here. */
    void remove(HeldLease lease);

    /** Why they can't be removed from here, as far as that is known beforehand. */
    default Optional<String> left(HeldLease lease) {
        return Optional.empty();
    }
}
