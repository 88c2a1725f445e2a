package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.RandomName;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.Optional;

/** Knows visitors by their sessions and makes new ones. */
public final class Visitors {
    private final State state;
    private final Store store;
    private final Contacts contacts;
    private final ContactInboxes places;
    private final SessionTokens sessions;

    public Visitors(State state, Contacts contacts, ContactInboxes places) {
        this.state = state;
        this.store = state.store();
        this.contacts = contacts;
        this.places = places;
        this.sessions = new SessionTokens(state.tokens().token(64));
    }

    /** The live-chat inbox with that token. */
    Optional<Inbox> inbox(String websiteToken) {
        return store.inboxes.all().stream()
                .filter(inbox -> inbox.is(ChannelType.WEB_WIDGET))
                .filter(inbox -> inbox.channel().text("website_token").equals(websiteToken))
                .findFirst();
    }

    /** The inbox that the call names; refused with 404 when there is none. */
    Inbox inbox(Call call) {
        return inbox(call.params().text("website_token")).orElseThrow(Refusal::notFound);
    }

    /** Who calls; refused with 404 when the session is of nobody here. */
    Visitor of(Call call) {
        Inbox inbox = inbox(call);
        return resumed(inbox, session(call)).orElseThrow(Refusal::notFound);
    }

    Optional<Visitor> resumed(Inbox inbox, String session) {
        return sessions.read(session, state.now())
                .filter(claims -> claims.inboxId() == inbox.id())
                .flatMap(claims -> store.contactInbox(inbox.id(), claims.sourceId()))
                .flatMap(place ->
                        store.contacts.find(place.contactId()).map(contact -> new Visitor(inbox, place, contact)));
    }

    /** A visitor whom nobody has seen before, under a name that nobody chose. */
    Visitor fresh(Inbox inbox) {
        return state.change(() -> {
            Contact contact = contacts.create(
                    inbox.accountId(),
                    Contacts.draft().with(Contact.NAME, RandomName.of(state.tokens())),
                    Actor.system());
            ContactInbox place = places.create(contact, inbox, state.tokens().uuid(), false);
            return new Visitor(inbox, place, contact);
        });
    }

    String session(Call call) {
        return call.context().header("X-Auth-Token");
    }

    String tokenFor(Visitor visitor) {
        return sessions.sign(
                new SessionTokens.Claims(
                        visitor.place().sourceId(), visitor.inbox().id()),
                state.now());
    }
}
