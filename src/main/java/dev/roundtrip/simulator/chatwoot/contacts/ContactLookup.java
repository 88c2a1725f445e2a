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

    static Inbox inbox(Store store, Call call, Integer id) {
        return store.inboxes
                .find(id)
                .filter(inbox -> inbox.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}
