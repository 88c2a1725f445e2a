package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.Optional;

/** What a caller may see: administrators and bots all of the account, agents what lies in their inboxes. */
public final class Visible {
    private final Store store;

    public Visible(Store store) {
        this.store = store;
    }

    /** The conversation with the display id in the path; 404 when there is none, 401 when it lies in a foreign inbox. */
    public Conversation conversation(Call call) {
        Conversation conversation = store.conversation(call.account(), call.number("conversation"))
                .filter(this::hasContact)
                .orElseThrow(Refusal::notFound);
        if (!sees(call, conversation)) {
            throw Refusal.notAllowed();
        }
        return conversation;
    }

    public boolean sees(Call call, Conversation conversation) {
        return hasContact(conversation)
                && store.inboxes
                        .find(conversation.inboxId())
                        .filter(inbox -> sees(call, inbox))
                        .isPresent();
    }

    // The conversations of a deleted contact are there for a moment longer, with nobody to show in them.
    private boolean hasContact(Conversation conversation) {
        return store.contacts.find(conversation.contactId()).isPresent();
    }

    public boolean sees(Call call, Inbox inbox) {
        return call.session().isAdministrator()
                || call.session().bot() != null
                || inbox.memberIds().contains(call.session().user().id());
    }

    /** The inbox of the account with that number. */
    public Optional<Inbox> inbox(Call call, Integer id) {
        return store.inboxes.find(id).filter(inbox -> inbox.accountId() == call.account());
    }
}
