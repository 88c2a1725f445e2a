package dev.roundtrip.targets;

import dev.roundtrip.desk.Contact;
import dev.roundtrip.desk.DeskClient;
import java.util.List;
import java.util.Optional;

/** All runs of which the desk knows. */
final class Leases {
    private final DeskClient desk;

    Leases(DeskClient desk) {
        this.desk = desk;
    }

    List<HeldLease> all() {
        return known().stream().map(HeldLease::of).flatMap(Optional::stream).toList();
    }

    private List<Contact> known() {
        return desk.contacts().search(HeldLease.IDENTIFIER);
    }

    /** What bears the identifier of a lease and is none, each with a sentence why nothing is swept for it. */
    List<String> pretended() {
        return known().stream()
                .filter(contact -> contact.identifier()
                        .filter(identifier -> identifier.startsWith(HeldLease.IDENTIFIER))
                        .isPresent())
                .filter(contact -> HeldLease.of(contact).isEmpty())
                .map(contact ->
                        "Contact %d is known as %s, but is no lease as a run makes it (named \"%s\", its %s the same, in no inbox): left alone, and nothing is swept for it. Delete it by hand if no run made it."
                                .formatted(
                                        contact.id(),
                                        contact.identifier().orElseThrow(),
                                        HeldLease.name("<id>"),
                                        Customers.RUN))
                .toList();
    }

    /** The same one as it is now; empty when somebody has taken it away. */
    Optional<HeldLease> again(HeldLease lease) {
        return desk.contacts().findIfThere(lease.contactId()).flatMap(HeldLease::of);
    }

    /**
     * No run of that id is alive.
     *
     * @throws IllegalStateException when one is
     */
    void mustBeFree(String runId) {
        all().stream().filter(lease -> lease.runId().equals(runId)).findFirst().ifPresent(lease -> {
            throw new IllegalStateException(
                    "Run %s is on the desk already, its lease ends at %s: wait for its end, or leave roundtrip.run.id empty so that one is drawn."
                            .formatted(runId, lease.until()));
        });
    }
}
