package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;

/** Which address and which domain the desk writes under. */
record MailIdentity(Store store, String inboundDomain, String mailSender) {
    /** Observed: no domain of the desk, but the name of the machine it runs on. */
    private static final String MACHINE = "vm.mail";

    /** The id of a mail that belongs to no thread. */
    static Outgoing.Header ownId(Tokens tokens) {
        return new Outgoing.Header("Message-ID", "<" + tokens.hex(14) + "@" + MACHINE + ">");
    }

    /** An inbox with a server of its own writes from its own address, others from the account's or the installation's. */
    String from(Inbox inbox) {
        if (inbox.channel().flag("smtp_enabled")) {
            return inbox.channel().text("email");
        }
        String support = store.accounts.get(inbox.accountId()).supportEmail();
        return SenderName.address(support == null || support.isBlank() ? mailSender : support);
    }

    String domain(Account account) {
        return account.domain() == null || account.domain().isBlank() ? inboundDomain : account.domain();
    }
}
