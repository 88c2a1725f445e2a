package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One number over time, a point for each part of the calendar in a time zone. */
final class Series {
    private final Metrics metrics;

    Series(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Over no span there are no points. */
    List<Map<String, Object>> of(Question asked, String metric, String groupBy, ZoneOffset zone) {
        return asked.span()
                .map(whole -> parts(whole, groupBy, zone).stream()
                        .map(part -> point(asked, part, metric))
                        .toList())
                .orElse(List.of());
    }

    /** A part of the calendar: where it begins, and what of it lies within the whole. */
    private record Part(Instant beginning, Span within) {}

    private Map<String, Object> point(Question whole, Part part, String metric) {
        Question asked = whole.over(Optional.of(part.within()));
        if (!Metrics.isAverage(metric)) {
            return Shape.of("value", metrics.count(asked, metric))
                    .with("timestamp", part.beginning().getEpochSecond())
                    .map();
        }
        Double average = metrics.average(asked, Metrics.eventOf(metric));
        return Shape.of("value", average == null ? (Object) 0 : average)
                .with("timestamp", part.beginning().getEpochSecond())
                .with("count", metrics.events(asked, Metrics.eventOf(metric)).count())
                .map();
    }

    private static List<Part> parts(Span whole, String groupBy, ZoneOffset zone) {
        List<Part> parts = new ArrayList<>();
        ZonedDateTime start = beginning(whole.since().atZone(zone), groupBy);
        while (start.toInstant().isBefore(whole.until())) {
            ZonedDateTime end = next(start, groupBy);
            parts.add(new Part(
                    start.toInstant(),
                    new Span(later(start.toInstant(), whole.since()), earlier(end.toInstant(), whole.until()))));
            start = end;
        }
        return parts;
    }

    private static ZonedDateTime beginning(ZonedDateTime time, String groupBy) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (groupBy) {
            case "hour" -> time.truncatedTo(ChronoUnit.HOURS);
            case "week" -> day.minusDays(day.getDayOfWeek().getValue() % 7L);
            case "month" -> day.with(TemporalAdjusters.firstDayOfMonth());
            case "year" -> day.with(TemporalAdjusters.firstDayOfYear());
            default -> day;
        };
    }

    private static ZonedDateTime next(ZonedDateTime start, String groupBy) {
        return switch (groupBy) {
            case "hour" -> start.plusHours(1);
            case "week" -> start.plusWeeks(1);
            case "month" -> start.plusMonths(1);
            case "year" -> start.plusYears(1);
            default -> start.plusDays(1);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
