package dev.roundtrip.targets;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.NewRule;
import dev.roundtrip.trip.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The rules that this run set up on the desk; closing takes them away again. */
final class OurRules implements AutoCloseable {
    private final DeskClient desk;
    private final Deque<Long> ids = new ArrayDeque<>();

    private OurRules(DeskClient desk) {
        this.desk = desk;
    }

    static OurRules none(DeskClient desk) {
        return new OurRules(desk);
    }

    /** Sets up every rule whose inbox is under test. */
    static OurRules on(DeskClient desk, Map<Channel, Long> inboxes, String runId) {
        OurRules rules = new OurRules(desk);
        try {
            OurRule.all().stream()
                    .filter(rule -> inboxes.containsKey(rule.channel()))
                    .forEach(rule -> rules.add(rule, inboxes.get(rule.channel()), runId));
            return rules;
        } catch (RuntimeException e) {
            rules.closeAfter(e);
            throw e;
        }
    }

    private void add(OurRule rule, long inboxId, String runId) {
        NewRule asked = NewRule.forInbox(inboxId, "message_created", "Roundtrip %s: %s".formatted(runId, rule.phrase()))
                .when("message_type", "equal_to", "incoming")
                .when("content", "contains", rule.phrase())
                .then(rule.action(), rule.value());
        ids.push(desk.createRule(asked).id());
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Takes every rule away; one that can't be taken away does not keep the others. */
    @Override
    public void close() {
        List<Long> left = new ArrayList<>();
        IllegalStateException failed = null;
        while (!ids.isEmpty()) {
            long id = ids.pop();
            try {
                desk.deleteRule(id);
            } catch (DeskTrouble e) {
                left.add(id);
                failed = e;
            }
        }
        if (failed != null) {
            throw new IllegalStateException(
                    "The desk still has the automation rules %s of this run: delete them there. %s"
                            .formatted(left, failed.getMessage()),
                    failed);
        }
    }
}
