package dev.roundtrip.desk;

import java.util.List;

/** The automation rules of the account; administrators only. Thread-safe. */
public final class AutomationRules {
    private final DeskLine line;
    private final String route;

    AutomationRules(DeskLine line, String route) {
        this.line = line;
        this.route = route;
    }

    public List<AutomationRule> list() {
        return line.ask(DeskRequest.get(route)).list("payload", AutomationRule::from);
    }

    public AutomationRule create(NewRule rule) {
        return AutomationRule.from(line.ask(DeskRequest.post(route, rule.body())));
    }

    public void delete(long ruleId) {
        line.tell(DeskRequest.delete(route + "/" + ruleId));
    }
}
