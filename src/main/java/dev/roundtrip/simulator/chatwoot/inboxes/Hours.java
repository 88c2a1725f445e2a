package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes the hours of an inbox day by day; a day that makes no sense stays as it was, and nothing is said of it. */
final class Hours {
    private static final List<String> FLAGS = List.of("closed_all_day", "open_all_day");
    private static final List<String> TIMES = List.of("open_hour", "open_minutes", "close_hour", "close_minutes");

    private Hours() {}

    static List<Map<String, Object>> changed(List<Map<String, Object>> week, List<Object> wanted) {
        List<Map<String, Object>> now = week;
        for (Object one : wanted) {
            Params day = new Params(Params.asMap(one).orElse(Map.of()));
            Integer number = day.number("day_of_week");
            if (now.stream().noneMatch(known -> known.get("day_of_week").equals(number))) {
                throw Refusal.crash(); // there is no such day to be changed
            }
            now = now.stream()
                    .map(known -> known.get("day_of_week").equals(number) ? day(known, day) : known)
                    .toList();
        }
        return now;
    }

    private static Map<String, Object> day(Map<String, Object> known, Params wanted) {
        Map<String, Object> day = new LinkedHashMap<>(known);
        FLAGS.stream().filter(wanted::has).forEach(flag -> day.put(flag, wanted.flag(flag)));
        TIMES.stream().filter(wanted::has).forEach(time -> day.put(time, wanted.number(time)));
        if (Boolean.TRUE.equals(day.get("open_all_day"))) {
            day.putAll(Map.of("open_hour", 0, "open_minutes", 0, "close_hour", 23, "close_minutes", 59));
        }
        return makesSense(day) ? day : known;
    }

    private static boolean makesSense(Map<String, Object> day) {
        if (Boolean.TRUE.equals(day.get("closed_all_day"))) {
            return !Boolean.TRUE.equals(day.get("open_all_day"));
        }
        return Stream.of("open_hour", "close_hour").allMatch(hour -> isWithin(day.get(hour), 23))
                && Stream.of("open_minutes", "close_minutes").allMatch(minutes -> isWithin(day.get(minutes), 59))
                && minute(day, "open") < minute(day, "close");
    }

    private static boolean isWithin(Object value, int last) {
        return value instanceof Integer number && number >= 0 && number <= last;
    }

    private static int minute(Map<String, Object> day, String edge) {
        return 60 * (Integer) day.get(edge + "_hour") + (Integer) day.get(edge + "_minutes");
    }
}
