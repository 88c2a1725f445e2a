package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from a request what an inbox is to be like. */
public final class InboxParams {
    private static final List<Column<Boolean>> FLAGS = List.of(
            Inbox.GREETING_ENABLED,
            Inbox.WORKING_HOURS_ENABLED,
            Inbox.ENABLE_EMAIL_COLLECT,
            Inbox.CSAT_SURVEY_ENABLED,
            Inbox.ENABLE_AUTO_ASSIGNMENT,
            Inbox.ALLOW_MESSAGES_AFTER_RESOLVED,
            Inbox.LOCK_TO_SINGLE_CONVERSATION);
    private static final List<Column<String>> TEXTS = List.of(
            Inbox.NAME,
            Inbox.GREETING_MESSAGE,
            Inbox.OUT_OF_OFFICE_MESSAGE,
            Inbox.TIMEZONE,
            Inbox.SENDER_NAME_TYPE,
            Inbox.BUSINESS_NAME);

    private static final Set<String> SENDERS = Set.of("friendly", "professional");

    private InboxParams() {}

    /** A new inbox; its hours can be said only later. */
    static Inbox ofNew(Params wanted) {
        Map<String, Object> withoutHours = new LinkedHashMap<>(wanted.values());
        withoutHours.remove("working_hours");
        Inbox draft = apply(Inboxes.draft(), new Params(withoutHours));
        return wanted.isPresent("csat_config")
                ? draft.with(Inbox.CSAT_CONFIG, SurveyConfig.given(wanted.child("csat_config")))
                : draft;
    }

    /** The inbox with everything changed that the parameters name. */
    public static Inbox apply(Inbox inbox, Params wanted) {
        Inbox changed = inbox;
        for (Column<Boolean> flag : FLAGS) {
            changed = wanted.has(flag.name()) ? changed.with(flag, wanted.flag(flag.name())) : changed;
        }
        for (Column<String> text : TEXTS) {
            changed = wanted.has(text.name()) ? changed.with(text, given(wanted, text.name())) : changed;
        }
        if (wanted.map("auto_assignment_config").isPresent()) {
            changed = changed.with(
                    Inbox.AUTO_ASSIGNMENT_CONFIG,
                    wanted.child("auto_assignment_config").only(List.of("max_assignment_limit")));
        }
        if (wanted.isPresent("csat_config")) {
            changed = changed.with(Inbox.CSAT_CONFIG, SurveyConfig.complete(wanted.child("csat_config")));
        }
        return wanted.list("working_hours").isEmpty()
                ? changed
                : changed.with(
                        Inbox.WORKING_HOURS, Hours.changed(changed.workingHours(), wanted.list("working_hours")));
    }

    // The word null stands for none.
    private static String given(Params wanted, String name) {
        String text = wanted.text(name);
        if ("sender_name_type".equals(name) && !SENDERS.contains(String.valueOf(text))) {
            throw Refusal.crash();
        }
        return "null".equals(text) ? null : text;
    }
}
