package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** When an inbox is open. */
public record WorkingHours(List<Map<String, Object>> days, ZoneId zone) {
    public static WorkingHours of(Inbox inbox) {
        return new WorkingHours(inbox.workingHours(), ZoneId.of(inbox.timezone()));
    }

    /** The week of a new inbox: closed on Saturday and Sunday, else from nine to five. */
    public static List<Map<String, Object>> standard() {
        return IntStream.range(0, 7).mapToObj(WorkingHours::standardDay).toList();
    }

    public boolean openAt(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        int day = there.getDayOfWeek().getValue() % 7;
        return days.stream()
                .filter(hours -> number(hours, "day_of_week") == day)
                .anyMatch(hours -> open(hours, there.toLocalTime()));
    }

    /** How many seconds of the time between the two fall into the hours of business. */
    public long secondsBetween(Instant from, Instant to) {
        LocalDate last = to.atZone(zone).toLocalDate();
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(last.plusDays(1))
                .mapToLong(day -> secondsOn(day, from, to))
                .sum();
    }

    private long secondsOn(LocalDate day, Instant from, Instant to) {
        return days.stream()
                .filter(hours ->
                        number(hours, "day_of_week") == day.getDayOfWeek().getValue() % 7)
                .filter(hours -> !Boolean.TRUE.equals(hours.get("closed_all_day")))
                .mapToLong(hours -> {
                    Instant opens = at(day, hours, "open");
                    Instant closes = at(day, hours, "close");
                    Instant begin = from.isAfter(opens) ? from : opens;
                    Instant end = to.isBefore(closes) ? to : closes;
                    return Math.max(0, end.getEpochSecond() - begin.getEpochSecond());
                })
                .sum();
    }

    private Instant at(LocalDate day, Map<String, Object> hours, String edge) {
        return day.atTime(number(hours, edge + "_hour"), number(hours, edge + "_minutes"))
                .atZone(zone)
                .toInstant();
    }

    private static boolean open(Map<String, Object> hours, LocalTime time) {
        if (Boolean.TRUE.equals(hours.get("closed_all_day"))) {
            return false;
        }
        if (Boolean.TRUE.equals(hours.get("open_all_day"))) {
            return true;
        }
        int now = 60 * time.getHour() + time.getMinute();
        int from = 60 * number(hours, "open_hour") + number(hours, "open_minutes");
        int to = 60 * number(hours, "close_hour") + number(hours, "close_minutes");
        return now >= from && now < to;
    }

    private static int number(Map<String, Object> hours, String name) {
        return hours.get(name) instanceof Number number ? number.intValue() : 0;
    }

    private static Map<String, Object> standardDay(int day) {
        boolean closed = day == 0 || day == 6;
        Map<String, Object> hours = new LinkedHashMap<>();
        hours.put("day_of_week", day);
        hours.put("closed_all_day", closed);
        hours.put("open_hour", closed ? null : 9);
        hours.put("open_minutes", closed ? null : 0);
        hours.put("close_hour", closed ? null : 17);
        hours.put("close_minutes", closed ? null : 0);
        hours.put("open_all_day", false);
        return hours;
    }
}
