package dev.roundtrip.people;

import dev.roundtrip.desk.OpeningHours;

/** How a run has an inbox for itself while it changes it, across all runs on the same desk. */
public interface InboxHolds {
    /**
     * Waits until no other run has it, which is bounded.
     *
     * @throws IllegalStateException when another run keeps it
     */
    void take(long inboxId);

    /** Written down where it outlives this process, so that whoever sweeps puts them back; before anything is changed. */
    void noteHours(long inboxId, OpeningHours before);

    /** All is as it was. */
    void giveBack(long inboxId);

    /** Nothing can be held, as with a token that may not change inboxes. */
    static InboxHolds none() {
        return new InboxHolds() {
            @Override
            public void take(long inboxId) {
                throw new IllegalStateException(
                        "Inbox %d can't be changed with this token: tag the scenario @needs=working-hours."
                                .formatted(inboxId));
            }

            @Override
            public void noteHours(long inboxId, OpeningHours before) {
                take(inboxId);
            }

            @Override
            public void giveBack(long inboxId) {
                take(inboxId);
            }
        };
    }
}
