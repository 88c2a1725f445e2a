package dev.roundtrip.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** When an inbox is open, and what it says while it is closed: Chatwoot's own keys, so that they can be put back as they were. */
public record OpeningHours(Map<String, Object> settings) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS =
            List.of("working_hours_enabled", "out_of_office_message", "timezone", "working_hours");
    private static final int DAYS = 7;

    static OpeningHours from(Fields inbox) {
        Map<String, Object> settings = new LinkedHashMap<>();
        KEYS.forEach(key -> settings.put(key, JSON.convertValue(inbox.node().path(key), Object.class)));
        return new OpeningHours(settings);
    }

    /** Closed all week, with these words for whoever writes. */
    public static OpeningHours closed(String words) {
        List<Map<String, Object>> days = IntStream.range(0, DAYS)
                .<Map<String, Object>>mapToObj(
                        day -> Map.of("day_of_week", day, "closed_all_day", true, "open_all_day", false))
                .toList();
        return new OpeningHours(
                Map.of("working_hours_enabled", true, "out_of_office_message", words, "working_hours", days));
    }

    /** Whether nobody is there on any day. */
    public boolean isClosedAllWeek() {
        return Boolean.TRUE.equals(settings.get("working_hours_enabled"))
                && settings.get("working_hours") instanceof List<?> days
                && !days.isEmpty()
                && days.stream()
                        .allMatch(day ->
                                day instanceof Map<?, ?> hours && Boolean.TRUE.equals(hours.get("closed_all_day")));
    }

    /** As text that {@link #read} understands. */
    public String written() {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Opening hours could not be written as text.", impossible);
        }
    }

    /**
     * What {@link #written} gave.
     *
     * @throws IllegalStateException when it is something else
     */
    public static OpeningHours read(String text) {
        try {
            return new OpeningHours(JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {}));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "Opening hours can't be read from: %s. Set them on the desk by hand.".formatted(text), unreadable);
        }
    }
}
