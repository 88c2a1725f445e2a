package dev.roundtrip.simulator.chatwoot.automation;

import dev.roundtrip.simulator.chatwoot.domain.AutomationRule;
import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of an account. */
public final class AutomationRulesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/automation_rules";
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
    private final Files files;
    private final FileShapes fileShapes;

    public AutomationRulesResource(State state, Files files, AttachmentShapes attachments) {
        this.state = state;
        this.store = state.store();
        this.files = files;
        this.fileShapes = new FileShapes(store, attachments);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE,
                call -> Map.of(
                        "payload",
                        store.rules.ownedBy(call.account()).stream()
                                .map(this::shape)
                                .toList()));
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.ADMINISTRATOR, BASE + "/{id}", call -> Map.of("payload", shape(rule(call))));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.post(Access.ADMINISTRATOR, BASE + "/{id}/clone", this::copy);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            int gone = rule(call).id();
            state.perform(() -> store.rules.remove(gone));
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = call.params().root("automation_rule");
        ActionList actions = ActionList.read(wanted, List.of(), files);
        ConditionList conditions = ConditionList.read(wanted);
        check(call, conditions, actions);
        if (!isWhole(wanted)) {
            throw Refusal.crash(); // columns that must not be null are filled with it
        }
        return shape(state.change(() -> store.rules.add(id -> new AutomationRule(
                id,
                call.account(),
                wanted.text("name"),
                wanted.text("description"),
                wanted.text("event_name"),
                conditions.conditions(),
                actions.actions(),
                !wanted.has("active") || wanted.flag("active"),
                actions.files(),
                state.now()))));
    }

    private static boolean isWhole(Params wanted) {
        return wanted.text("name") != null
                && wanted.text("event_name") != null
                && wanted.value("conditions") instanceof List<?>
                && wanted.value("actions") instanceof List<?>;
    }

    private Object change(Call call) {
        AutomationRule before = rule(call);
        Params wanted = call.params().root("automation_rule");
        ActionList actions = wanted.value("actions") == null
                ? new ActionList(before.actions(), before.files())
                : ActionList.read(wanted, before.files(), files);
        ConditionList conditions = wanted.value("conditions") == null
                ? new ConditionList(before.conditions())
                : ConditionList.read(wanted);
        check(call, conditions, actions);
        AutomationRule after = new AutomationRule(
                before.id(),
                before.accountId(),
                wanted.has("name") ? wanted.text("name") : before.name(),
                wanted.has("description") ? wanted.text("description") : before.description(),
                wanted.has("event_name") ? wanted.text("event_name") : before.eventName(),
                conditions.conditions(),
                actions.actions(),
                wanted.has("active") ? wanted.flag("active") : before.active(),
                actions.files(),
                before.createdAt());
        if (after.name() == null || after.eventName() == null) {
            throw new Refusal(Answer.json(422, Map.of("error", Map.of()))); // no rule of the product's own is broken
        }
        return Map.of("payload", shape(state.change(() -> store.rules.put(after))));
    }

    private Object copy(Call call) {
        AutomationRule rule = rule(call);
        return Map.of(
                "payload",
                shape(state.change(() -> store.rules.add(id -> new AutomationRule(
                        id,
                        rule.accountId(),
                        rule.name(),
                        rule.description(),
                        rule.eventName(),
                        rule.conditions(),
                        rule.actions(),
                        rule.active(),
                        List.of(),
                        state.now())))));
    }

    private void check(Call call, ConditionList conditions, ActionList actions) {
        List<String> madeUp = store.customAttributes.ownedBy(call.account()).stream()
                .map(CustomAttribute::key)
                .toList();
        Map<String, List<String>> faults = new LinkedHashMap<>();
        faults.put("conditions", conditions.faults(madeUp));
        faults.put("actions", actions.fault("Automation", ACTIONS).toList());
        faults.values().removeIf(List::isEmpty);
        if (!faults.isEmpty()) {
            throw new Refusal(Answer.json(422, Map.of("error", faults)));
        }
    }

    private Map<String, Object> shape(AutomationRule rule) {
        return Shape.of("id", rule.id())
                .with("account_id", rule.accountId())
                .with("name", rule.name())
                .with("description", rule.description())
                .with("event_name", rule.eventName())
                .with("conditions", rule.conditions())
                .with("actions", rule.actions())
                .with("created_on", Times.epoch(rule.createdAt()))
                .with("active", rule.active())
                .when(
                        !rule.files().isEmpty(),
                        "files",
                        () -> fileShapes.all(rule.files(), "automation_rule_id", rule.id(), rule.accountId()))
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
