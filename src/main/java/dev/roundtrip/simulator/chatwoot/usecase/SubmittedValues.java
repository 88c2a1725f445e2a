package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody filled into a message that asks: of all that is sent, only what the product's own forms send is kept. */
public final class SubmittedValues {
    private static final String NAME = "submitted_values";
    private static final String RATING = "csat_survey_response";

    private SubmittedValues() {}

    /** The message with the values in it. */
    public static Message in(Message message, Object values) {
        Map<String, Object> attributes = new LinkedHashMap<>(message.contentAttributes());
        attributes.put(NAME, known(values));
        return message.with(Message.CONTENT_ATTRIBUTES, attributes);
    }

    private static Object known(Object values) {
        if (values instanceof List<?> many) {
            return many.stream()
                    .filter(Map.class::isInstance)
                    .map(one -> only((Map<?, ?>) one, "name", "title", "value"))
                    .toList();
        }
        if (!(values instanceof Map<?, ?> one)) {
            return Map.of();
        }
        Map<String, Object> kept = only(one, "name", "title", "value");
        if (one.get(RATING) instanceof Map<?, ?> rating) {
            kept.put(RATING, only(rating, "feedback_message", "rating"));
        }
        return kept;
    }

    private static Map<String, Object> only(Map<?, ?> all, String... names) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (String name : names) {
            Object value = all.get(name);
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                some.put(name, value);
            }
        }
        return some;
    }
}
