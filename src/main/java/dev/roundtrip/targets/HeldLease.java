package dev.roundtrip.targets;

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

    /** A lease, unless that contact is something else. */
    static Optional<HeldLease> of(Contact contact) {
        return contact.identifier()
                .filter(known -> known.matches(IDENTIFIER + "[a-z0-9]{1,12}"))
                .map(known -> new HeldLease(
                        contact.id(),
                        end(contact.attributes().get(EXPIRES)),
                        Customers.read(known.substring(IDENTIFIER.length()), contact.attributes()),
                        HoursNote.read(contact.attributes())));
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
