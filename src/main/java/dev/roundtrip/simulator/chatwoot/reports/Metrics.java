package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of reports; over no span nothing is counted. */
final class Metrics {
    private static final Map<String, String> AVERAGES = Map.of(
            "avg_first_response_time", ReportingEvent.FIRST_RESPONSE,
            "avg_resolution_time", ReportingEvent.RESOLVED,
            "reply_time", ReportingEvent.REPLY);
    private static final Set<String> COUNTS = Set.of(
            "conversations_count",
            "incoming_messages_count",
            "outgoing_messages_count",
            "resolutions_count",
            "bot_resolutions_count",
            "bot_handoffs_count");

    private final Store store;

    Metrics(Store store) {
        this.store = store;
    }

    static boolean isAverage(String metric) {
        return AVERAGES.containsKey(metric);
    }

    static boolean isKnown(String metric) {
        return isAverage(metric) || COUNTS.contains(metric);
    }

    Map<String, Object> summary(Question asked) {
        return withPrevious(numbers(asked), numbers(previous(asked)));
    }

    Map<String, Object> botSummary(Question asked) {
        return withPrevious(bots(asked), bots(previous(asked)));
    }

    private static Map<String, Object> withPrevious(Map<String, Object> now, Map<String, Object> before) {
        return Shape.empty().all(now).with("previous", before).map();
    }

    private static Question previous(Question asked) {
        return asked.over(asked.span().map(Span::previous));
    }

    private Map<String, Object> bots(Question asked) {
        return Shape.of("bot_resolutions_count", count(asked, "bot_resolutions_count"))
                .with("bot_handoffs_count", count(asked, "bot_handoffs_count"))
                .map();
    }

    private Map<String, Object> numbers(Question asked) {
        return Shape.of("conversations_count", count(asked, "conversations_count"))
                .with("incoming_messages_count", count(asked, "incoming_messages_count"))
                .with("outgoing_messages_count", count(asked, "outgoing_messages_count"))
                .with("avg_first_response_time", average(asked, ReportingEvent.FIRST_RESPONSE))
                .with("avg_resolution_time", average(asked, ReportingEvent.RESOLVED))
                .with("resolutions_count", count(asked, "resolutions_count"))
                .with("reply_time", average(asked, ReportingEvent.REPLY))
                .map();
    }

    long count(Question asked, String metric) {
        return switch (metric) {
            case "conversations_count" -> conversations(asked).count();
            case "incoming_messages_count" -> messages(asked, MessageType.INCOMING);
            case "outgoing_messages_count" -> messages(asked, MessageType.OUTGOING);
            case "bot_resolutions_count" -> byBotAlone(asked).count();
            case "bot_handoffs_count" -> handedOver(asked).size();
            default -> events(asked, ReportingEvent.RESOLVED).count();
        };
    }

    /** The event whose times the average is made of. */
    static String eventOf(String average) {
        return AVERAGES.get(average);
    }

    Stream<Conversation> conversations(Question asked) {
        return store.conversations.ownedBy(asked.scope().accountId()).stream()
                .filter(c ->
                        asked.span().filter(span -> span.covers(c.createdAt())).isPresent())
                .filter(asked.scope()::covers);
    }

    long messages(Question asked, MessageType type) {
        return store.conversations.ownedBy(asked.scope().accountId()).stream()
                .flatMap(c -> store.messages.ownedBy(c.id()).stream())
                .filter(m -> counts(m, asked, type) && asked.scope().covers(m))
                .count();
    }

    private static boolean counts(Message message, Question asked, MessageType type) {
        return message.is(type)
                && asked.span().filter(span -> span.covers(message.createdAt())).isPresent();
    }

    Stream<ReportingEvent> events(Question asked, String name) {
        return store.reportingEvents.ownedBy(asked.scope().accountId()).stream()
                .filter(e -> e.name().equals(name))
                .filter(e ->
                        asked.span().filter(span -> span.covers(e.createdAt())).isPresent())
                .filter(asked.scope()::covers);
    }

    /** What bots resolved and did not also hand over. */
    Stream<ReportingEvent> byBotAlone(Question asked) {
        Set<Integer> handedOver = handedOver(asked);
        return events(asked, ReportingEvent.BOT_RESOLVED).filter(e -> !handedOver.contains(e.conversationId()));
    }

    Set<Integer> handedOver(Question asked) {
        return events(asked, ReportingEvent.BOT_HANDOFF)
                .map(ReportingEvent::conversationId)
                .collect(Collectors.toSet());
    }

    /** In seconds, null when there is nothing to take the average of. */
    Double average(Question asked, String event) {
        OptionalDouble average = events(asked, event)
                .mapToDouble(e -> e.seconds(asked.inBusinessHours()))
                .average();
        return average.isPresent() ? Double.valueOf(average.getAsDouble()) : null;
    }
}
