package dev.roundtrip.simulator.chatwoot.clientapi;

import dev.roundtrip.simulator.chatwoot.contacts.ContactParams;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Identification;
import dev.roundtrip.simulator.chatwoot.usecase.RandomName;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The customer's side of an API inbox: the inbox itself and the contact. */
public final class ClientApiResource implements Resource {
    static final String INBOX = "/public/api/v1/inboxes/{inbox}";
    static final String CONTACT = INBOX + "/contacts/{source}";

    private static final List<String> TAKEN =
            List.of("identifier", "email", "name", "phone_number", "custom_attributes");

    private final State state;
    private final Store store;
    private final Contacts contacts;
    private final ContactInboxes places;
    private final Identification identification;
    private final ClientShapes shapes;

    ClientApiResource(State state, Contacts contacts, ContactInboxes places, ClientShapes shapes) {
        this.state = state;
        this.store = state.store();
        this.contacts = contacts;
        this.places = places;
        this.identification = new Identification(state, contacts);
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, INBOX, call -> ClientShapes.inbox(inbox(store, call)));
        routes.post(Access.OPEN, INBOX + "/contacts", this::create);
        routes.get(Access.OPEN, CONTACT, call -> shape(proved(call)));
        routes.patch(Access.OPEN, CONTACT, this::change);
    }

    private Object create(Call call) {
        Inbox inbox = inbox(store, call);
        Params wanted = call.params();
        IdentityProof.check(inbox, wanted);
        return shape(state.change(() -> {
            Optional<ContactInbox> known = Optional.ofNullable(wanted.text("source_id"))
                    .flatMap(source -> store.contactInbox(inbox.id(), source));
            return known.orElseGet(() -> {
                Contact draft = draft(wanted);
                Contact contact = contacts.find(inbox.accountId(), draft)
                        .orElseGet(() -> contacts.create(inbox.accountId(), draft, Actor.system()));
                // A proof that comes with it is looked at and not kept.
                return places.create(
                        contact,
                        inbox,
                        Objects.requireNonNullElseGet(
                                wanted.text("source_id"), () -> state.tokens().uuid()),
                        false);
            });
        }));
    }

    // Who gives no name is called something.
    private Contact draft(Params wanted) {
        Contact draft = ContactParams.apply(Contacts.draft(), new Params(wanted.only(TAKEN)));
        return draft.name() == null ? draft.with(Contact.NAME, RandomName.of(state.tokens())) : draft;
    }

    // Whoever is known by an address or number that is given takes the contact in.
    private Object change(Call call) {
        ContactInbox place = proved(call);
        Map<String, Object> given = call.params().only(TAKEN);
        given.remove("identifier");
        Identification.check(new Params(given));
        return shapes.row(identification.identify(store.contacts.get(place.contactId()), given));
    }

    private ContactInbox proved(Call call) {
        ContactInbox place = place(store, call);
        return IdentityProof.check(inbox(store, call), call.params())
                ? state.change(() -> store.contactInboxes.put(place.with(ContactInbox.HMAC_VERIFIED, true)))
                : place;
    }

    private Object shape(ContactInbox place) {
        return ClientShapes.contact(place, store.contacts.get(place.contactId()));
    }

    /** The API inbox with that identifier. */
    static Inbox inbox(Store store, Call call) {
        return store.inboxes.all().stream()
                .filter(i -> i.is(ChannelType.API)
                        && call.path("inbox").equals(i.channel().text("identifier")))
                .findFirst()
                .orElseThrow(ClientApiResource::missing);
    }

    static ContactInbox place(Store store, Call call) {
        return store.contactInbox(inbox(store, call).id(), call.path("source"))
                .filter(place -> store.contacts.find(place.contactId()).isPresent())
                .orElseThrow(ClientApiResource::missing);
    }

    // Observed: here a missing record is told in another shape than elsewhere, and without the header about frames.
    static Refusal missing() {
        return new Refusal(Answer.json(
                        404, Shape.of("status", 404).with("error", "Not Found").map())
                .unframed());
    }
}
