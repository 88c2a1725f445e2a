package dev.roundtrip.targets;

import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.config.Settings;
import dev.roundtrip.people.Tags;
import java.util.function.Consumer;

/** Removes the mails of a run from its customers' mailbox, which must be the one of these settings. */
record RunMail(Settings settings, Consumer<String> console) implements Consumer<HeldLease> {
    /** @throws IllegalStateException when the run had another mailbox, whose mails are left */
    @Override
    public void accept(HeldLease lease) {
        Customers theirs = lease.customers();
        if (theirs.mailbox().isEmpty()) {
            return;
        }
        Customers ours = Customers.of(settings);
        if (!ours.shareTheMailboxOf(theirs)) {
            throw new IllegalStateException(
                    "The mails of run %s to %s are left, since these settings have %s. Sweep with the settings of that run: email in roundtrip.channels, its roundtrip.email.customer and its roundtrip.email.imap.*; or remove its mails by hand, to addresses with -%1$s-, and contact %d, its lease, on the desk."
                            .formatted(lease.runId(), told(theirs), told(ours), lease.contactId()));
        }
        Lineup.mailSweep(settings, console).orElseThrow().sweep(lease.runId(), Tags.beginningOfMarks(lease.runId()));
    }

    private static String told(Customers customers) {
        return customers
                .mailbox()
                .map(CustomerAddress::pattern)
                .map(pattern -> pattern
                        + customers
                                .mailPlace()
                                .map(" (mailbox of %s)"::formatted)
                                .orElse(""))
                .orElse("no e-mail under test");
    }
}
