package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;

/** The public client API of API inboxes. */
public final class ClientApi implements Resource {
    private final ClientApiResource contacts;
    private final ClientConversationsResource conversations;

    public ClientApi(
            State state,
            Contacts contacts,
            ContactInboxes places,
            Conversations conversations,
            Messages messages,
            Files files,
            ContactShapes contactShapes,
            UserShapes userShapes,
            AttachmentShapes attachmentShapes) {
        Store store = state.store();
        ClientShapes shapes = new ClientShapes(store, contactShapes, userShapes, attachmentShapes);
        this.contacts = new ClientApiResource(state, contacts, places, shapes);
        this.conversations = new ClientConversationsResource(state, conversations, messages, files, shapes);
    }

    @Override
    public void register(Routes routes) {
        contacts.register(routes);
        conversations.register(routes);
    }
}
