package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One number over time, a point for each part of the calendar. */
final class Series {
    private final Metrics metrics;

    Series(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Observed: an unknown metric is answered with an empty object. */
    Object of(Scope scope, Optional<Span> span, String metric, String groupBy) {
        if (!List.of(
                        "conversations_count",
                        "incoming_messages_count",
                        "outgoing_messages_count",
                        "resolutions_count",
                        "avg_first_response_time",
                        "avg_resolution_time")
                .contains(String.valueOf(metric))) {
            return Map.of();
        }
        return span.map(whole -> parts(whole, Objects.toString(groupBy, "day")).stream()
                        .map(part -> point(scope, part, metric))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, Object> point(Scope scope, Span part, String metric) {
        Optional<Span> span = Optional.of(part);
        long timestamp = part.since().getEpochSecond();
        Object value = switch (metric) {
            case "conversations_count" -> metrics.conversations(scope, span);
            case "incoming_messages_count" -> metrics.messages(scope, span, MessageType.INCOMING);
            case "outgoing_messages_count" -> metrics.messages(scope, span, MessageType.OUTGOING);
            case "resolutions_count" ->
                metrics.events(scope, span, ReportingEvent.RESOLVED).count();
            default -> metrics.average(scope, span, event(metric));
        };
        return Shape.of("value", value == null ? Integer.valueOf(0) : value)
                .with("timestamp", timestamp)
                .when(
                        metric.startsWith("avg"),
                        "count",
                        () -> metrics.events(scope, span, event(metric)).count())
                .map();
    }

    private static String event(String metric) {
        return metric.contains("first") ? ReportingEvent.FIRST_RESPONSE : ReportingEvent.RESOLVED;
    }

    private static List<Span> parts(Span whole, String groupBy) {
        List<Span> parts = new ArrayList<>();
        ZonedDateTime start = beginning(whole.since().atZone(ZoneOffset.UTC), groupBy);
        while (start.toInstant().isBefore(whole.until())) {
            ZonedDateTime end = next(start, groupBy);
            parts.add(new Span(later(start.toInstant(), whole.since()), earlier(end.toInstant(), whole.until())));
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
