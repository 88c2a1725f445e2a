package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
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
import java.util.Set;

/** The rules of an account. */
public final class AutomationRulesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/automation_rules";
    private static final Set<String> CONDITIONS = Set.of(
            "content",
            "email",
            "country_code",
            "status",
            "message_type",
            "browser_language",
            "assignee_id",
            "team_id",
            "referer",
            "city",
            "company_name",
            "inbox_id",
            "mail_subject",
            "phone_number",
            "priority",
            "conversation_language",
            "labels",
            "private_note");
    private static final Set<String> ACTIONS = Set.of(
            "send_message",
            "add_label",
            "remove_label",
            "send_email_to_team",
            "assign_team",
            "assign_agent",
            "remove_assigned_agent",
            "remove_assigned_team",
            "send_webhook_event",
            "mute_conversation",
            "send_attachment",
            "change_status",
            "resolve_conversation",
            "open_conversation",
            "pending_conversation",
            "snooze_conversation",
            "change_priority",
            "send_email_transcript",
            "add_private_note",
            "add_sla");

    private final State state;
    private final Store store;

    public AutomationRulesResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE,
                call -> Map.of(
                        "payload",
                        store.rules.ownedBy(call.account()).stream()
                                .map(AutomationRulesResource::shape)
                                .toList()));
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.ADMINISTRATOR, BASE + "/{id}", call -> Map.of("payload", shape(rule(call))));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            int gone = rule(call).id();
            state.perform(() -> store.rules.remove(gone));
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = call.params().root("automation_rule");
        return shape(state.change(() -> store.rules.add(id -> new AutomationRule(
                id,
                call.account(),
                wanted.text("name"),
                wanted.text("description"),
                wanted.text("event_name"),
                checked(wanted, "conditions", "attribute_key", CONDITIONS),
                checked(wanted, "actions", "action_name", ACTIONS),
                !wanted.has("active") || wanted.flag("active"),
                state.now()))));
    }

    private Object change(Call call) {
        AutomationRule before = rule(call);
        Params wanted = call.params().root("automation_rule");
        AutomationRule after = new AutomationRule(
                before.id(),
                before.accountId(),
                wanted.has("name") ? wanted.text("name") : before.name(),
                wanted.has("description") ? wanted.text("description") : before.description(),
                wanted.has("event_name") ? wanted.text("event_name") : before.eventName(),
                wanted.has("conditions")
                        ? checked(wanted, "conditions", "attribute_key", CONDITIONS)
                        : before.conditions(),
                wanted.has("actions") ? checked(wanted, "actions", "action_name", ACTIONS) : before.actions(),
                wanted.has("active") ? wanted.flag("active") : before.active(),
                before.createdAt());
        return Map.of("payload", shape(state.change(() -> store.rules.put(after))));
    }

    private static List<Map<String, Object>> checked(Params wanted, String part, String key, Set<String> known) {
        List<Map<String, Object>> lines = wanted.list(part).stream()
                .flatMap(line -> Params.asMap(line).stream())
                .toList();
        List<String> unknown = lines.stream()
                .map(line -> Objects.toString(line.get(key), ""))
                .filter(name -> !known.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw refused(part, "Automation " + part + " " + String.join(",", unknown) + " not supported.");
        }
        long loose = lines.stream()
                .filter(line -> key.equals("attribute_key") && line.get("query_operator") == null)
                .count();
        if (loose > 1) {
            throw refused(part, "Automation conditions should have query operator.");
        }
        return lines;
    }

    private static Refusal refused(String part, String sentence) {
        return new Refusal(Answer.json(422, Map.of("error", Map.of(part, List.of(sentence)))));
    }

    private static Map<String, Object> shape(AutomationRule rule) {
        return Shape.of("id", rule.id())
                .with("account_id", rule.accountId())
                .with("name", rule.name())
                .with("description", rule.description())
                .with("event_name", rule.eventName())
                .with("conditions", rule.conditions())
                .with("actions", rule.actions())
                .with("created_on", Times.epoch(rule.createdAt()))
                .with("active", rule.active())
                .map();
    }

    // Observed: of a rule that is gone the product knows no answer.
    private AutomationRule rule(Call call) {
        return store.rules
                .find(call.number("id"))
                .filter(rule -> rule.accountId() == call.account())
                .orElseThrow(Refusal::crash);
    }
}
