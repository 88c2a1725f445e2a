package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many conversations were opened in each hour of the last seven days of a span. Only the size of the product's file is known: four
 * lines of head and one for each hour.
 */
final class Traffic {
    private static final int DAYS = 7;

    private final Store store;

    Traffic(Store store) {
        this.store = store;
    }

    Answer file(Call call) {
        Span span = Span.of(call.params())
                .filter(any -> call.params().has("timezone_offset"))
                .orElseThrow(Refusal::crash); // observed
        LocalDate last = LocalDate.ofInstant(span.until(), ZoneOffset.UTC);
        List<LocalDate> days = IntStream.range(0, DAYS)
                .mapToObj(i -> last.minusDays(DAYS - 1L - i))
                .toList();
        List<ZonedDateTime> opened = store.conversations.ownedBy(call.account()).stream()
                .map(Conversation::createdAt)
                .filter(span::covers)
                .map(moment -> moment.atZone(ZoneOffset.UTC))
                .toList();
        Stream<String> head = Stream.of("Conversation traffic", "", "", "Hour," + join(days.stream()));
        Stream<String> hours = IntStream.range(0, 24)
                .mapToObj(hour -> hour + "," + join(days.stream().map(day -> count(opened, day, hour))));
        String text = Stream.concat(head, hours).map(line -> line + "\n").collect(Collectors.joining());
        return new Answer(200, "text/csv", text, Answer.empty().headers());
    }

    private static long count(List<ZonedDateTime> opened, LocalDate day, int hour) {
        return opened.stream()
                .filter(moment -> moment.toLocalDate().equals(day) && moment.getHour() == hour)
                .count();
    }

    private static String join(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(","));
    }
}
