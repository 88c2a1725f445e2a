package dev.roundtrip.targets;

import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.config.Settings;
import dev.roundtrip.people.Tags;
import java.util.Optional;
import java.util.function.Consumer;

/** Removes the mails of a run from the customers' mailbox, where its mailbox is the one that is set. */
record RunMail(Settings settings, Consumer<String> console) implements RunMails {
    @Override
    public void remove(HeldLease lease) {
        left(lease).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        if (lease.customers().mailbox().isPresent()) {
            Lineup.mailSweep(settings, console)
                    .orElseThrow()
                    .sweep(lease.runId(), Tags.beginningOfMarks(lease.runId()));
        }
    }

    /** By what is set nobody may get at the mailbox to which they went. */
    @Override
    public Optional<String> left(HeldLease lease) {
        Customers theirs = lease.customers();
        Customers ours = Customers.of(settings);
        return theirs.mailbox().isEmpty() || ours.shareTheMailboxOf(theirs)
                ? Optional.empty()
                : Optional.of(
                        "they are in the mailbox of %s, and here is set %s. Set roundtrip.email.customer to that, and roundtrip.email.imap.host, .user, .password and .folder, and sweep again; or remove those to addresses with -%s- by hand, and then contact %d, the lease, on the desk."
                                .formatted(told(theirs), told(ours), lease.runId(), lease.contactId()));
    }

    private static String told(Customers customers) {
        return customers
                .mailbox()
                .map(CustomerAddress::pattern)
                .map(pattern ->
                        pattern + customers.mailPlace().map(" (%s)"::formatted).orElse(""))
                .orElse("none");
    }
}
