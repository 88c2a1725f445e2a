package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.List;
import java.util.Map;

/** The files of all conversations with a contact. */
public final class ContactFilesResource implements Resource {
    private static final int MOST = 100;

    private final Store store;
    private final AttachmentShapes shapes;
    private final Visible visible;

    public ContactFilesResource(Store store, AttachmentShapes shapes) {
        this.store = store;
        this.shapes = shapes;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, Routes.ACCOUNT + "/contacts/{contact}/attachments", this::list);
    }

    private Object list(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        List<Map<String, Object>> files = store.conversations.ownedBy(call.account()).stream()
                .filter(conversation -> conversation.contactId() == contact.id() && visible.sees(call, conversation))
                .flatMap(conversation -> store.messages.ownedBy(conversation.id()).stream())
                .flatMap(message -> shapes.all(message).stream())
                .limit(MOST)
                .toList();
        return Map.of("payload", files);
    }
}
