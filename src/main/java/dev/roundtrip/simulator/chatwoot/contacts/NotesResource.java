package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Note;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.Missing;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.Map;

/** Notes about a contact, newest first. */
public final class NotesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/contacts/{contact}/notes";

    private final State state;
    private final Store store;
    private final UserShapes users;

    public NotesResource(State state, UserShapes users) {
        this.state = state;
        this.store = state.store();
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> store.notes.ownedBy(ContactLookup.contact(store, call).id()).stream()
                        .sorted(Comparator.comparing(Note::id).reversed())
                        .map(note -> shape(call, note))
                        .toList());
        routes.post(Access.MEMBER, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(call, note(call)));
        routes.patch(Access.MEMBER, BASE + "/{id}", this::change);
        routes.delete(Access.MEMBER, BASE + "/{id}", call -> {
            int gone = note(call).id();
            state.perform(() -> store.notes.remove(gone));
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        String content = content(call);
        int author = call.session().user().id();
        return shape(
                call,
                state.change(() ->
                        store.notes.add(id -> new Note(id, contact.id(), author, content, state.now(), state.now()))));
    }

    private Object change(Call call) {
        Note note = note(call);
        String content = content(call);
        return shape(
                call,
                state.change(() -> store.notes.put(
                        new Note(note.id(), note.contactId(), note.userId(), content, note.createdAt(), state.now()))));
    }

    private static String content(Call call) {
        Params wanted = call.params().required("note", "content");
        String content = wanted.text("content");
        if (wanted.values().isEmpty()) {
            throw new Missing("note");
        }
        if (content == null || content.isBlank()) {
            throw new Invalid("Content can't be blank", "content");
        }
        Lengths.check(content, Lengths.LONG, "Content", "content");
        return content;
    }

    private Note note(Call call) {
        Contact contact = ContactLookup.contact(store, call);
        return store.notes
                .find(call.number("id"))
                .filter(note -> note.contactId() == contact.id())
                .orElseThrow(Refusal::notFound);
    }

    // Observed: the numbers of account and contact are always null.
    private Map<String, Object> shape(Call call, Note note) {
        Shape shape = Shape.of("id", note.id())
                .with("content", note.content())
                .with("account_id", null)
                .with("contact_id", null);
        store.users.find(note.userId()).ifPresent(user -> shape.with("user", users.agent(call.account(), user)));
        return shape.with("created_at", Times.epoch(note.createdAt()))
                .with("updated_at", Times.epoch(note.updatedAt()))
                .map();
    }
}
