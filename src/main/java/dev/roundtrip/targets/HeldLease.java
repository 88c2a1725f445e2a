package dev.roundtrip.targets;

import dev.roundtrip.config.RunIds;
import dev.roundtrip.desk.Contact;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The lease of a run as the desk holds it: a contact whom nobody can write to.
 *
 * @param contactId the desk's number of it
 * @param until when it ends unless it is renewed
 * @param customers whose the run's customers are
 * @param hours by inbox, what the run has written down of it before it changed it
 */
record HeldLease(long contactId, Instant until, Customers customers, Map<Long, String> hours) {
    static final String IDENTIFIER = "roundtrip-lease-";
    static final String EXPIRES = "expires_at";

    /**
     * A lease, unless that contact is something else. A shop's page may call a visitor anything, so the identifier alone proves
     * nothing: a lease is named and noted just as runs do it, and no inbox knows it.
     */
    static Optional<HeldLease> of(Contact contact) {
        return contact.identifier()
                .filter(known -> known.startsWith(IDENTIFIER))
                .map(known -> known.substring(IDENTIFIER.length()))
                .filter(RunIds::canBe)
                .filter(runId -> contact.name().equals(name(runId)))
                .filter(runId -> runId.equals(contact.attributes().get(Customers.RUN)))
                .filter(runId -> contact.inNoInbox())
                .map(runId -> of(contact, Customers.read(runId, contact.attributes())));
    }

    /** What is known to be the lease of the run with these customers. */
    static HeldLease of(Contact contact, Customers customers) {
        return new HeldLease(
                contact.id(), end(contact.attributes().get(EXPIRES)), customers, HoursNote.read(contact.attributes()));
    }

    /** What the contact is called that is a run's lease. */
    static String name(String runId) {
        return "Roundtrip run " + runId;
    }

    /** One whose end can't be read has none: what may be alive is not touched. */
    private static Instant end(String told) {
        try {
            return told == null ? Instant.MAX : Instant.parse(told);
        } catch (DateTimeException unreadable) {
            return Instant.MAX;
        }
    }

    String runId() {
        return customers.runId();
    }

    boolean isAlive(Instant now) {
        return until.isAfter(now);
    }
}
