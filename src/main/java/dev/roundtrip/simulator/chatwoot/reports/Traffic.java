package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many conversations were opened in each hour of the days before today, whatever span is asked for. */
final class Traffic {
    private static final int DAYS = 6;

    private final State state;

    Traffic(State state) {
        this.state = state;
    }

    Answer file(Call call) {
        if (!call.params().has("timezone_offset")) {
            throw Refusal.crash(); // observed
        }
        LocalDate today = LocalDate.ofInstant(state.now(), ZoneOffset.UTC);
        int before = Objects.requireNonNullElse(call.params().number("days_before"), DAYS);
        List<LocalDate> days = IntStream.range(0, Math.max(0, before))
                .mapToObj(i -> today.minusDays((long) before - i))
                .toList();
        List<ZonedDateTime> opened = state.store().conversations.ownedBy(call.account()).stream()
                .map(Conversation::createdAt)
                .map(moment -> moment.atZone(ZoneOffset.UTC))
                .toList();
        Stream<String> head = Stream.of("Timezone,(GMT+00:00) UTC", "", "", "Start of the hour," + join(days.stream()));
        Stream<String> hours = IntStream.range(0, 24)
                .mapToObj(hour ->
                        "%02d:00,".formatted(hour) + join(days.stream().map(day -> count(opened, day, hour))));
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
