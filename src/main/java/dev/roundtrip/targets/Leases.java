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
     * A run of that id can take a lease.
     *
     * @throws IllegalStateException when one has, or somebody else bears the identifier of its lease
     */
    void mustBeFree(String runId) {
        String identifier = HeldLease.IDENTIFIER + runId;
        desk.contacts().identified(identifier).ifPresent(contact -> {
            throw new IllegalStateException(HeldLease.of(contact)
                    .map(lease ->
                            "Run %s is on the desk already, its lease ends at %s: wait for its end, or leave roundtrip.run.id empty so that one is drawn."
                                    .formatted(runId, lease.until()))
                    .orElseGet(() ->
                            "Run %s can't have a lease: contact %d is known as %s and is none. Leave roundtrip.run.id empty so that an id is drawn, or delete that contact by hand."
                                    .formatted(runId, contact.id(), identifier)));
        });
    }
}
