package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private InboxParams() {}

    /** The inbox with everything changed that the parameters name. */
    public static Inbox apply(Inbox inbox, Params wanted) {
        Inbox changed = inbox;
        for (Column<Boolean> flag : FLAGS) {
            changed = wanted.has(flag.name()) ? changed.with(flag, wanted.flag(flag.name())) : changed;
        }
        for (Column<String> text : TEXTS) {
            changed = wanted.has(text.name()) ? changed.with(text, wanted.text(text.name())) : changed;
        }
        if (wanted.map("csat_config").isPresent()) {
            changed =
                    changed.with(Inbox.CSAT_CONFIG, wanted.child("csat_config").values());
        }
        return wanted.list("working_hours").isEmpty()
                ? changed
                : changed.with(Inbox.WORKING_HOURS, hours(changed.workingHours(), wanted.list("working_hours")));
    }

    private static List<Map<String, Object>> hours(List<Map<String, Object>> known, List<Object> wanted) {
        return known.stream().map(day -> day(day, wanted)).toList();
    }

    private static Map<String, Object> day(Map<String, Object> known, List<Object> wanted) {
        Map<String, Object> day = new LinkedHashMap<>(known);
        wanted.stream()
                .flatMap(w -> Params.asMap(w).stream())
                .filter(w -> known.get("day_of_week").equals(w.get("day_of_week")))
                .forEach(w -> known.keySet().stream().filter(w::containsKey).forEach(k -> day.put(k, w.get(k))));
        return day;
    }
}
