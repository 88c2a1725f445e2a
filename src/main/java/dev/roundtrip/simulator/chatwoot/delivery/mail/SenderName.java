package dev.roundtrip.simulator.chatwoot.delivery.mail;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.Optional;

/** The name that a mail of the desk carries: the agent's and the inbox's, or the company's alone. */
public final class SenderName {
    private SenderName() {}

    /** The address within {@code Support <accounts@roundtrip.test>}, or the text itself. */
    public static String address(String mailbox) {
        int open = mailbox.indexOf('<');
        return open < 0 ? mailbox : mailbox.substring(open + 1).replace(">", "").trim();
    }

    static String of(Store store, Inbox inbox, Actor sender) {
        String company = cleaned(
                inbox.businessName() == null || inbox.businessName().isBlank() ? inbox.name() : inbox.businessName());
        return "professional".equals(inbox.senderNameType()) ? company : agent(store, sender) + " from " + company;
    }

    private static String agent(Store store, Actor sender) {
        return Optional.ofNullable(sender)
                .filter(who -> who.is(Actor.Kind.USER))
                .flatMap(who -> store.users.find(who.id()))
                .map(User::availableName)
                .orElse("Notifications");
    }

    // Observed: what could break a header is taken out, "Shop & Co" becomes "Shop Co"; so are marks at either end.
    private static String cleaned(String name) {
        return name.replaceAll("[\\\\<>@\"!#$%&*+=?^`{|}~:;]", "")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("^\\p{Punct}+|\\p{Punct}+$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
