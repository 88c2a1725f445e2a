package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.Words;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, shows, changes and removes contacts. */
public final class ContactsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/contacts";
    private static final String ONE = BASE + "/{contact}";

    private final State state;
    private final Store store;
    private final Contacts contacts;
    private final ContactInboxes places;
    private final ContactShapes shapes;
    private final Faults faults;

    public ContactsResource(
            State state, Contacts contacts, ContactInboxes places, ContactShapes shapes, Faults faults) {
        this.state = state;
        this.store = state.store();
        this.contacts = contacts;
        this.places = places;
        this.shapes = shapes;
        this.faults = faults;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER, BASE, this::create);
        routes.get(Access.MEMBER, ONE, call -> payload(call, contact(call)));
        routes.patch(
                Access.MEMBER,
                ONE,
                call -> payload(
                        call,
                        contacts.change(contact(call).id(), c -> ContactParams.apply(c, call.params()), call.actor())));
        routes.delete(Access.ADMINISTRATOR, ONE, this::delete);
        routes.delete(Access.MEMBER, ONE + "/avatar", call -> Map.of("payload", shapes.rest(contact(call))));
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/actions/contact_merge", this::merge);
        routes.post(Access.MEMBER, ONE + "/destroy_custom_attributes", this::forget);
        routes.get(
                Access.MEMBER,
                ONE + "/labels",
                call -> Map.of("payload", contact(call).labels()));
        routes.post(Access.MEMBER, ONE + "/labels", call -> {
            List<String> labels = call.params().labels();
            contacts.change(contact(call).id(), c -> c.with(Contact.LABELS, labels), call.actor());
            return Map.of("payload", labels);
        });
    }

    private Object create(Call call) {
        Params wanted = call.params().root("contact");
        Optional<Inbox> inbox = wanted.isPresent("inbox_id")
                ? Optional.of(ContactLookup.inbox(store, call, wanted.number("inbox_id")))
                : Optional.empty();
        String source = wanted.text("source_id");
        return state.change(() -> {
            Contact contact =
                    contacts.create(call.account(), ContactParams.apply(Contacts.draft(), wanted), call.actor());
            // Observed: a source id that somebody else has makes the product stumble, and no contact is left behind.
            Optional<ContactInbox> place = inbox.map(i ->
                    places.under(contact, i, Optional.ofNullable(source), false).orElseThrow(Refusal::crash));
            return Map.of(
                    "payload",
                    Shape.of("contact", shapes.restWithInboxes(contact))
                            .with(
                                    "contact_inbox",
                                    Shape.of("inbox", inbox.map(InboxRows::row).orElse(null))
                                            .with(
                                                    "source_id",
                                                    place.map(ContactInbox::sourceId)
                                                            .orElse(null))
                                            .map())
                            .map());
        });
    }

    private Object delete(Call call) {
        Contact contact = contact(call);
        if (shapes.online(contact)) {
            return Answer.json(
                    422, Map.of("message", Words.capitalised(contact.name()) + " is Online, please try again later"));
        }
        contacts.delete(contact.id(), call.actor());
        return Answer.empty();
    }

    private Object merge(Call call) {
        Contact base = named(call, "base_contact_id");
        Contact gone = named(call, "mergee_contact_id");
        if (base.id() == gone.id()) {
            return shapes.rest(base);
        }
        return shapes.rest(
                faults.at(Place.MERGE).has(Harm.DROP)
                        ? state.undone(() -> contacts.merge(base, gone, call.actor()))
                        : contacts.merge(base, gone, call.actor()));
    }

    private Contact named(Call call, String name) {
        return store.contacts
                .find(call.params().number(name))
                .filter(contact -> contact.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    private Object forget(Call call) {
        List<String> names = call.params().texts("custom_attributes");
        return payload(
                call,
                contacts.change(
                        contact(call).id(),
                        contact -> {
                            Map<String, Object> left = new LinkedHashMap<>(contact.customAttributes());
                            names.forEach(left::remove);
                            return contact.with(Contact.CUSTOM_ATTRIBUTES, left);
                        },
                        call.actor()));
    }

    private Contact contact(Call call) {
        return ContactLookup.contact(store, call);
    }

    private Map<String, Object> payload(Call call, Contact contact) {
        return Map.of(
                "payload", ContactLookup.wantsPlaces(call) ? shapes.restWithInboxes(contact) : shapes.rest(contact));
    }
}
