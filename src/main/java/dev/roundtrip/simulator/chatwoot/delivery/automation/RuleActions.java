package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.delivery.webhook.Letter;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.Poster;
import dev.roundtrip.simulator.chatwoot.delivery.webhook.WebhookShapes;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.TranscriptRequested;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the actions of a rule, one after the other. */
public final class RuleActions {
    private static final Logger LOG = LoggerFactory.getLogger(RuleActions.class);

    private final State state;
    private final Store store;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Messages messages;
    private final Poster poster;
    private final WebhookShapes shapes;

    public RuleActions(
            State state,
            Conversations conversations,
            Contacts contacts,
            Messages messages,
            Poster poster,
            WebhookShapes shapes) {
        this.state = state;
        this.store = state.store();
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.poster = poster;
        this.shapes = shapes;
    }

    void run(AutomationRule rule, int conversationId) {
        for (Map<String, Object> action : rule.actions()) {
            if (store.conversations.find(conversationId).isPresent()) {
                run(rule, conversationId, new Params(action));
            }
        }
    }

    private void run(AutomationRule rule, int id, Params action) {
        List<String> texts = action.texts("action_params");
        String first = texts.isEmpty() ? null : texts.get(0);
        Integer number = first != null && first.matches("\\d{1,9}") ? Integer.valueOf(first) : null;
        switch (action.text("action_name")) {
            case "add_label" -> labels(rule, id, have -> add(have, texts));
            case "remove_label" ->
                labels(
                        rule,
                        id,
                        have -> have.stream().filter(l -> !texts.contains(l)).toList());
            case "change_priority" ->
                change(rule, id, c -> c.with(Conversation.PRIORITY, "nil".equals(first) ? null : first));
            case "assign_team" -> team(rule, id, first, number);
            case "remove_assigned_team" -> change(rule, id, c -> c.with(Conversation.TEAM_ID, null));
            case "assign_agent" -> agent(rule, id, first, number);
            case "remove_assigned_agent" -> change(rule, id, c -> c.with(Conversation.ASSIGNEE_ID, null));
            case "change_status" -> status(rule, id, first);
            case "resolve_conversation" -> status(rule, id, "resolved");
            case "open_conversation" -> status(rule, id, "open");
            case "pending_conversation" -> status(rule, id, "pending");
            case "snooze_conversation" -> status(rule, id, "snoozed");
            case "mute_conversation" -> mute(rule, id);
            case "send_message" -> write(rule, id, first, false);
            case "add_private_note" -> write(rule, id, first, true);
            case "send_webhook_event" -> post(rule, id, first);
            case "send_email_transcript" -> transcripts(id, first);
            default -> LOG.warn("The simulated desk has no action {} and passes it over", action.text("action_name"));
        }
    }

    private void team(AutomationRule rule, int id, String wanted, Integer number) {
        boolean known = store.teams
                .find(number)
                .filter(team -> team.accountId() == rule.accountId())
                .isPresent();
        if (known || "nil".equals(wanted)) {
            change(rule, id, c -> c.with(Conversation.TEAM_ID, known ? number : null));
        }
    }

    // Who may not work in the inbox is not given its conversations.
    private void agent(AutomationRule rule, int id, String wanted, Integer number) {
        Inbox inbox = store.inboxes.get(store.conversations.get(id).inboxId());
        boolean works = number != null
                && store.membership(rule.accountId(), number)
                        .filter(place ->
                                place.isAdministrator() || inbox.memberIds().contains(number))
                        .isPresent();
        if (works || "nil".equals(wanted)) {
            change(rule, id, c -> c.with(Conversation.ASSIGNEE_ID, works ? number : null));
        }
    }

    private void transcripts(int id, String addresses) {
        state.perform(() -> Arrays.stream(addresses == null ? new String[0] : addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .forEach(address -> state.raise(new TranscriptRequested(store.conversations.get(id), address))));
    }

    private void labels(AutomationRule rule, int id, UnaryOperator<List<String>> change) {
        change(rule, id, c -> c.with(Conversation.LABEL_LIST, change.apply(c.labelList())));
    }

    private static List<String> add(List<String> have, List<String> more) {
        List<String> all = new ArrayList<>(have);
        more.stream().filter(label -> !all.contains(label)).forEach(all::add);
        return List.copyOf(all);
    }

    private void status(AutomationRule rule, int id, String status) {
        change(rule, id, c -> c.with(Conversation.STATUS, status));
    }

    private void mute(AutomationRule rule, int id) {
        status(rule, id, "resolved");
        int contact = store.conversations.get(id).contactId();
        contacts.change(contact, c -> c.with(Contact.BLOCKED, true), Actor.rule(rule.id()));
    }

    private void change(AutomationRule rule, int id, UnaryOperator<Conversation> change) {
        conversations.change(id, change, Actor.rule(rule.id()));
    }

    private void write(AutomationRule rule, int id, String content, boolean isPrivate) {
        Message draft = Messages.draft(MessageType.OUTGOING, content)
                .with(Message.PRIVATE, isPrivate)
                .with(Message.CONTENT_ATTRIBUTES, Map.of("automation_rule_id", rule.id()));
        messages.create(id, draft, Actor.rule(rule.id()));
    }

    private void post(AutomationRule rule, int id, String url) {
        Map<String, Object> body = Shape.empty()
                .all(shapes.conversation(store.conversations.get(id)))
                .with("event", "automation_event." + rule.eventName())
                .map();
        poster.post(new Letter(url, null, null, body));
    }
}
