package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.domain.Macro;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MacroExecuted;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
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
import java.util.Optional;
import java.util.Set;

/** The macros of an account: everybody's and one's own. */
public final class MacrosResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/macros";
    private static final Set<String> VISIBILITIES = Set.of("personal", "global");
    private static final Set<String> ACTIONS = Set.of(
            "send_message",
            "add_label",
            "remove_label",
            "assign_team",
            "assign_agent",
            "remove_assigned_agent",
            "remove_assigned_team",
            "mute_conversation",
            "change_status",
            "resolve_conversation",
            "snooze_conversation",
            "change_priority",
            "send_email_transcript",
            "send_attachment",
            "add_private_note",
            "send_webhook_event");

    private final State state;
    private final Store store;
    private final Files files;
    private final FileShapes fileShapes;
    private final UserShapes users;

    public MacrosResource(State state, Files files, AttachmentShapes attachments, UserShapes users) {
        this.state = state;
        this.store = state.store();
        this.files = files;
        this.fileShapes = new FileShapes(store, attachments);
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> Map.of(
                        "payload",
                        store.macros.ownedBy(call.account()).stream()
                                .filter(macro -> macro.isGlobal() || isAuthor(call, macro))
                                .map(this::shape)
                                .toList()));
        routes.post(Access.MEMBER, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", this::show);
        routes.patch(Access.MEMBER, BASE + "/{id}", this::change);
        routes.delete(Access.MEMBER, BASE + "/{id}", call -> {
            int gone = changeable(call).id();
            state.perform(() -> store.macros.remove(gone));
            return Answer.empty();
        });
        routes.post(Access.MEMBER, BASE + "/{id}/execute", this::execute);
    }

    // Of all that can be asked of a macro, only showing one that does not exist has an answer of its own.
    private Object show(Call call) {
        return macro(call)
                .<Object>map(macro -> Map.of("payload", shape(usable(call, macro))))
                .orElseGet(() -> Answer.empty(404));
    }

    private Object create(Call call) {
        Params wanted = call.params().root("macro");
        ActionList actions = checked(ActionList.read(wanted, List.of(), files));
        int author = call.session().user().id();
        if (wanted.text("name") == null || !(wanted.value("actions") instanceof List<?>)) {
            throw Refusal.crash(); // columns that must not be null are filled with it
        }
        String visibility = visibility(call, wanted).orElseThrow(Refusal::crash);
        return Map.of(
                "payload",
                shape(state.change(() -> store.macros.add(id -> new Macro(
                        id,
                        call.account(),
                        wanted.text("name"),
                        visibility,
                        author,
                        author,
                        actions.actions(),
                        actions.files())))));
    }

    private Object change(Call call) {
        Macro before = changeable(call);
        Params wanted = call.params().root("macro");
        ActionList actions = wanted.value("actions") == null
                ? new ActionList(before.actions(), before.files())
                : checked(ActionList.read(wanted, before.files(), files));
        Macro after = new Macro(
                before.id(),
                before.accountId(),
                wanted.has("name") ? wanted.text("name") : before.name(),
                visibility(call, wanted).orElseThrow(() -> new Refusal(Answer.json(422, Map.of("error", Map.of())))),
                before.authorId(),
                call.session().user().id(),
                actions.actions(),
                actions.files());
        return Map.of("payload", shape(state.change(() -> store.macros.put(after))));
    }

    // Of a macro that is gone the product only notices in the background.
    private Object execute(Call call) {
        List<Integer> conversations = call.params().numbers("conversation_ids");
        macro(call)
                .map(macro -> usable(call, macro))
                .ifPresent(macro -> state.perform(() -> state.raise(new MacroExecuted(
                        macro, conversations, call.session().user().id()))));
        return Answer.empty();
    }

    private static ActionList checked(ActionList actions) {
        List<String> faults = actions.fault("Macro execution", ACTIONS).toList();
        if (!faults.isEmpty()) {
            throw new Refusal(Answer.json(422, Map.of("error", Map.of("actions", faults))));
        }
        return actions;
    }

    // An agent can make none for everybody; an administrator has to say.
    private static Optional<String> visibility(Call call, Params wanted) {
        return call.session().isAdministrator()
                ? Optional.ofNullable(wanted.text("visibility")).filter(VISIBILITIES::contains)
                : Optional.of("personal");
    }

    private Macro usable(Call call, Macro macro) {
        if (!macro.isGlobal() && !isAuthor(call, macro)) {
            throw Refusal.notAllowed();
        }
        return macro;
    }

    private Macro changeable(Call call) {
        Macro macro = macro(call).orElseThrow(Refusal::crash);
        boolean allowed = macro.isGlobal() ? call.session().isAdministrator() : isAuthor(call, macro);
        if (!allowed) {
            throw Refusal.notAllowed();
        }
        return macro;
    }

    private static boolean isAuthor(Call call, Macro macro) {
        return Integer.valueOf(call.session().user().id()).equals(macro.authorId());
    }

    private Optional<Macro> macro(Call call) {
        return store.macros.find(call.number("id")).filter(macro -> macro.accountId() == call.account());
    }

    private Map<String, Object> shape(Macro macro) {
        Shape shape = Shape.of("id", macro.id()).with("name", macro.name()).with("visibility", macro.visibility());
        store.users
                .find(macro.authorId())
                .ifPresent(user -> shape.with("created_by", users.agent(macro.accountId(), user)));
        store.users
                .find(macro.editorId())
                .ifPresent(user -> shape.with("updated_by", users.agent(macro.accountId(), user)));
        return shape.with("account_id", macro.accountId())
                .with("actions", macro.actions())
                .when(
                        !macro.files().isEmpty(),
                        "files",
                        () -> fileShapes.all(macro.files(), "macro_id", macro.id(), macro.accountId()))
                .map();
    }
}
