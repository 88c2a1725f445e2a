package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Label;
import dev.roundtrip.simulator.chatwoot.domain.ReportingEvent;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Call;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of labels, which the product takes otherwise than all others: times count when their conversation was opened within the span,
 * and without a span everything does.
 */
final class LabelTimes {
    private final Store store;

    LabelTimes(Store store) {
        this.store = store;
    }

    record Times(
            Label label, long conversations, Double resolution, Double firstResponse, Double reply, long resolved) {}

    Times of(Call call, Label label) {
        Optional<Span> span = Span.of(call.params());
        boolean inBusinessHours = call.params().flag("business_hours");
        Set<Integer> labelled = store.conversations.ownedBy(call.account()).stream()
                .filter(c -> c.labelList().contains(label.title()))
                .map(Conversation::id)
                .collect(Collectors.toSet());
        Set<Integer> opened = store.conversations.ownedBy(call.account()).stream()
                .filter(c -> labelled.contains(c.id()))
                .filter(c -> span.map(s -> s.covers(c.createdAt())).orElse(true))
                .map(Conversation::id)
                .collect(Collectors.toSet());
        return new Times(
                label,
                opened.size(),
                average(call, opened, ReportingEvent.RESOLVED, inBusinessHours),
                average(call, opened, ReportingEvent.FIRST_RESPONSE, inBusinessHours),
                average(call, opened, ReportingEvent.REPLY, inBusinessHours),
                events(call, labelled, ReportingEvent.RESOLVED)
                        .filter(e -> span.map(s -> s.covers(e.createdAt())).orElse(true))
                        .count());
    }

    private Double average(Call call, Set<Integer> conversations, String name, boolean inBusinessHours) {
        var average = events(call, conversations, name)
                .mapToDouble(event -> event.seconds(inBusinessHours))
                .average();
        return average.isPresent() ? Double.valueOf(average.getAsDouble()) : null;
    }

    private Stream<ReportingEvent> events(Call call, Set<Integer> conversations, String name) {
        return store.reportingEvents.ownedBy(call.account()).stream()
                .filter(event -> event.name().equals(name) && conversations.contains(event.conversationId()));
    }
}
