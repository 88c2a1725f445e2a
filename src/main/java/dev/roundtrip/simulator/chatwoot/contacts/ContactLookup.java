package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;

/** Finds what a request about contacts names, or answers that there is no such thing. */
final class ContactLookup {
    private ContactLookup() {}

    static Contact contact(Store store, Call call) {
        return store.contacts
                .find(call.number("contact"))
                .filter(contact -> contact.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    /** Whether the inboxes of contacts are to be shown; only another word than {@code true} leaves them out. */
    static boolean wantsPlaces(Call call) {
        String wanted = call.params().text("include_contact_inboxes");
        return wanted == null || wanted.isBlank() || "true".equals(wanted);
    }

    static Inbox inbox(Store store, Call call, Integer id) {
        return store.inboxes
                .find(id)
                .filter(inbox -> inbox.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
