package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Team;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes several conversations or contacts at once, in the background. */
public final class BulkActionsResource implements Resource {
    private final Store store;
    private final Dispatcher dispatcher;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Visible visible;

    public BulkActionsResource(State state, Dispatcher dispatcher, Conversations conversations, Contacts contacts) {
        this.store = state.store();
        this.dispatcher = dispatcher;
        this.conversations = conversations;
        this.contacts = contacts;
        this.visible = new Visible(store);
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/bulk_actions", this::act);
    }

    private Object act(Call call) {
        Params wanted = call.params();
        List<Integer> ids = wanted.numbers("ids");
        switch (String.valueOf(wanted.text("type"))) {
            case "Conversation", "conversation" -> {
                List<Integer> seen = store.conversations.ownedBy(call.account()).stream()
                        .filter(c -> ids.contains(c.displayId()) && visible.sees(call, c))
                        .map(Conversation::id)
                        .toList();
                dispatcher.run(Work.HOUSEKEEPING, () -> seen.forEach(id -> change(id, wanted, call.actor())));
            }
            case "Contact", "contact" -> {
                boolean removes = "delete".equals(wanted.text("action_name"));
                if (removes && !call.session().isAdministrator()) {
                    throw Refusal.notAllowed();
                }
                List<Integer> own = store.contacts.ownedBy(call.account()).stream()
                        .map(Contact::id)
                        .filter(ids::contains)
                        .toList();
                dispatcher.run(
                        Work.HOUSEKEEPING,
                        () -> own.forEach(id -> {
                            if (removes) {
                                contacts.delete(id, call.actor());
                            } else {
                                label(id, wanted.child("labels"), call.actor());
                            }
                        }));
            }
            default -> {
                return Answer.json(422, Map.of("success", false)); // observed
            }
        }
        return Answer.empty();
    }

    private void change(int id, Params wanted, Actor actor) {
        Params fields = wanted.child("fields");
        conversations.change(
                id,
                c -> {
                    Conversation changed =
                            c.with(Conversation.LABEL_LIST, labels(c.labelList(), wanted.child("labels")));
                    changed = Conversations.STATUSES.contains(String.valueOf(fields.text("status")))
                            ? changed.with(Conversation.STATUS, fields.text("status"))
                                    .with(Conversation.SNOOZED_UNTIL, Times.instant(wanted.big("snoozed_until")))
                            : changed;
                    changed = fields.has("assignee_id")
                            ? changed.with(Conversation.ASSIGNEE_ID, agent(c, fields.number("assignee_id")))
                            : changed;
                    return fields.has("team_id")
                            ? changed.with(
                                    Conversation.TEAM_ID,
                                    store.teams
                                            .find(fields.number("team_id"))
                                            .map(Team::id)
                                            .orElse(null))
                            : changed;
                },
                actor);
    }

    private Integer agent(Conversation conversation, Integer wanted) {
        return wanted != null
                        && store.membership(conversation.accountId(), wanted).isPresent()
                ? wanted
                : null;
    }

    // Contacts are either given labels or relieved of them.
    private void label(int id, Params wanted, Actor actor) {
        Params one = wanted.isPresent("add") ? new Params(wanted.only(List.of("add"))) : wanted;
        contacts.change(id, c -> c.with(Contact.LABELS, labels(c.labels(), one)), actor);
    }

    private static List<String> labels(List<String> have, Params wanted) {
        List<String> labels = new ArrayList<>(have);
        labels.removeAll(wanted.texts("remove"));
        wanted.texts("add").stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        return List.copyOf(labels);
    }
}
