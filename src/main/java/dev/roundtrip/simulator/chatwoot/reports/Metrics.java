package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The numbers of reports. */
final class Metrics {
    private final Store store;

    Metrics(Store store) {
        this.store = store;
    }

    Map<String, Object> summary(Scope scope, Optional<Span> span) {
        return Shape.empty()
                .all(numbers(scope, span))
                .with("previous", numbers(scope, span.map(Span::previous)))
                .map();
    }

    private Map<String, Object> numbers(Scope scope, Optional<Span> span) {
        return Shape.of("conversations_count", conversations(scope, span))
                .with("incoming_messages_count", messages(scope, span, MessageType.INCOMING))
                .with("outgoing_messages_count", messages(scope, span, MessageType.OUTGOING))
                .with("avg_first_response_time", average(scope, span, ReportingEvent.FIRST_RESPONSE))
                .with("avg_resolution_time", average(scope, span, ReportingEvent.RESOLVED))
                .with(
                        "resolutions_count",
                        events(scope, span, ReportingEvent.RESOLVED).count())
                .with("reply_time", null)
                .map();
    }

    long conversations(Scope scope, Optional<Span> span) {
        return store.conversations.ownedBy(scope.accountId()).stream()
                .filter(c -> span.isPresent() && span.get().covers(c.createdAt()) && scope.covers(c))
                .count();
    }

    long messages(Scope scope, Optional<Span> span, MessageType type) {
        return store.conversations.ownedBy(scope.accountId()).stream()
                .flatMap(c -> store.messages.ownedBy(c.id()).stream())
                .filter(m -> counts(m, span, type) && scope.covers(m))
                .count();
    }

    private static boolean counts(Message message, Optional<Span> span, MessageType type) {
        return message.is(type) && span.isPresent() && span.get().covers(message.createdAt());
    }

    Stream<ReportingEvent> events(Scope scope, Optional<Span> span, String name) {
        return store.reportingEvents.ownedBy(scope.accountId()).stream()
                .filter(e -> e.name().equals(name))
                .filter(e -> span.isPresent() && span.get().covers(e.at()) && scope.covers(e));
    }

    /** In seconds, null when there is nothing to take the average of. */
    Double average(Scope scope, Optional<Span> span, String name) {
        OptionalDouble average =
                events(scope, span, name).mapToDouble(ReportingEvent::seconds).average();
        return average.isPresent() ? Double.valueOf(average.getAsDouble()) : null;
    }
}
