package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.NewRule;
import dev.roundtrip.people.Acquaintance;
import dev.roundtrip.people.Provisions;
import dev.roundtrip.people.Tags;
import dev.roundtrip.trip.Channel;
import java.util.Map;

/** Sets up the suite's automation rules on the desk. */
final class OurRules {
    private final DeskClient desk;
    private final Provisions provisions;
    private final String runId;

    OurRules(DeskClient desk, Provisions provisions, String runId) {
        this.desk = desk;
        this.provisions = provisions;
        this.runId = runId;
    }

    /** Sets up every rule whose inbox is under test; what is made is noted in the loan. */
    void setUp(Map<Channel, Long> inboxes, Loan loan) {
        RuleBook.all().stream()
                .filter(rule -> inboxes.containsKey(rule.channel()))
                .filter(rule -> !rule.assignsTheLead() || provisions.lead().isPresent())
                .map(rule -> asked(rule, inboxes.get(rule.channel())))
                .map(desk.rules()::create)
                .forEach(rule -> loan.of(
                        "automation rule %d".formatted(rule.id()),
                        () -> desk.rules().delete(rule.id())));
    }

    private NewRule asked(OurRule rule, long inboxId) {
        NewRule asked = NewRule.forInbox(inboxId, "message_created", new OurNames(runId).rule(rule.phrase()))
                .when("message_type", "equal_to", "incoming")
                .when("content", "contains", rule.phrase())
                // What customers of others write in the same inbox is none of its business.
                .when("content", "contains", Tags.beginningOfMarks(runId));
        if (rule.tier().isPresent()) {
            asked = asked.whenContact(Acquaintance.TIER, rule.tier().get());
        }
        for (OurRule.Effect effect : rule.effects()) {
            asked = switch (effect.action()) {
                case ADD_LABEL -> asked.then("add_label", effect.value());
                case CHANGE_PRIORITY -> asked.then("change_priority", effect.value());
                case ASSIGN_TEAM -> asked.then("assign_team", provisions.team(effect.value()));
                case ASSIGN_AGENT -> asked.then("assign_agent", provisions.teamLead());
            };
        }
        return asked;
    }
}
