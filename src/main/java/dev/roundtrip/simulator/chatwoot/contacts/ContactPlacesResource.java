package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a contact is known, where he can be written to, and what was said to him. */
public final class ContactPlacesResource implements Resource {
    private static final String ONE = Routes.ACCOUNT + "/contacts/{contact}";
    private static final int MOST = 20;

    private final State state;
    private final Store store;
    private final ContactInboxes places;
    private final ContactShapes shapes;
    private final ConversationShapes conversations;
    private final Visible visible;

    public ContactPlacesResource(
            State state, ContactInboxes places, ContactShapes shapes, ConversationShapes conversations) {
        this.state = state;
        this.store = state.store();
        this.places = places;
        this.shapes = shapes;
        this.conversations = conversations;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, ONE + "/conversations", this::conversations);
        routes.get(Access.MEMBER, ONE + "/contactable_inboxes", this::contactable);
        routes.post(Access.MEMBER, ONE + "/contact_inboxes", this::makeKnown);
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/contact_inboxes/filter", this::bySource);
    }

    private Object conversations(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        List<Map<String, Object>> last = store.conversations.ownedBy(call.account()).stream()
                .filter(c -> c.contactId() == contact.id() && visible.sees(call, c))
                .sorted(Comparator.comparing(Conversation::lastActivityAt).reversed())
                .limit(MOST)
                .map(c -> conversations.rest(c, call.session().user().id()))
                .toList();
        return Map.of("payload", last);
    }

    private Object contactable(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        List<Map<String, Object>> found = store.inboxes.ownedBy(call.account()).stream()
                .filter(inbox -> visible.sees(call, inbox))
                .flatMap(inbox -> source(contact, inbox).stream()
                        .map(source -> Shape.of("inbox", InboxRows.slim(inbox))
                                .with("source_id", source)
                                .map()))
                .toList();
        return Map.of("payload", found);
    }

    private Optional<String> source(Contact contact, Inbox inbox) {
        Optional<ContactInbox> last = store.contactInboxes.ownedBy(contact.id()).stream()
                .filter(place -> place.inboxId() == inbox.id())
                .reduce((first, second) -> second);
        return switch (inbox.channel().type()) {
            case EMAIL -> Optional.ofNullable(contact.email());
            case TWILIO_SMS ->
                Optional.ofNullable(contact.phoneNumber())
                        .filter(number -> !number.isBlank())
                        .map(any -> places.sourceId(contact, inbox));
            // One who is not known there yet would be under an id of his own.
            case API ->
                Optional.of(last.map(ContactInbox::sourceId)
                        .orElseGet(() -> state.tokens().uuid()));
            case WEB_WIDGET ->
                last.filter(place -> store.conversations.ownedBy(inbox.accountId()).stream()
                                .noneMatch(c -> c.contactInboxId() == place.id()))
                        .map(ContactInbox::sourceId);
        };
    }

    private Object makeKnown(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        Params wanted = call.params();
        Inbox inbox = ownInbox(call, wanted.number("inbox_id"));
        Optional<String> source = Optional.ofNullable(wanted.text("source_id"));
        return shapes.place(places.under(contact, inbox, source, wanted.flag("hmac_verified"))
                .orElseThrow(Refusal::crash));
    }

    private Inbox ownInbox(Call call, Integer id) {
        Inbox inbox = ContactLookup.inbox(store, call, id);
        if (!visible.sees(call, inbox)) {
            throw Refusal.notAllowed();
        }
        return inbox;
    }

    private Object bySource(Call call) {
        Inbox inbox = ownInbox(call, call.params().number("inbox_id"));
        String source = call.params().text("source_id");
        return store.contactInbox(inbox.id(), source == null ? "" : source)
                .filter(place -> store.contacts.find(place.contactId()).isPresent())
                .<Object>map(place -> shapes.restWithInboxes(store.contacts.get(place.contactId())))
                .orElseGet(() -> Answer.empty(404));
    }
}
