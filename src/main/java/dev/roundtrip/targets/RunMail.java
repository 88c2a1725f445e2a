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
        Lineup.mailSweep(settings, console)
                .ifPresent(mailbox -> mailbox.sweep(lease.runId(), Tags.beginningOfMarks(lease.runId())));
    }

    /** By what is set nobody may get at the mailbox to which they went. */
    @Override
    public Optional<String> left(HeldLease lease) {
        Optional<String> ours = settings.email().map(email -> new CustomerAddress(email.customer()).pattern());
        return lease.customers()
                .mailbox()
                .map(CustomerAddress::pattern)
                .filter(theirs -> ours.filter(theirs::equals).isEmpty())
                .map(theirs ->
                        "they are in the mailbox of %s. Set roundtrip.email.customer to that, and roundtrip.email.imap.host, .user and .password, and sweep again."
                                .formatted(theirs));
    }
}
