package dev.roundtrip.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.desk.DeskTrouble.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An object the desk answered, read key by key. Keys nobody asks for are ignored; one that must be there and is not
 * is told with its place.
 *
 * @param origin which answer it came in: {@code GET /api/v1/profile}
 * @param place where in the answer, empty for the whole
 */
record Fields(JsonNode node, String origin, String place) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    Fields object(String key) {
        JsonNode value = node.path(key);
        if (!value.isObject()) {
            throw missing(key, "an object");
        }
        return new Fields(value, origin, at(key));
    }

    Optional<Fields> optionalObject(String key) {
        return node.path(key).isObject() ? Optional.of(object(key)) : Optional.empty();
    }

    <T> List<T> list(String key, Function<Fields, T> reader) {
        if (!node.path(key).isArray()) {
            throw missing(key, "a list");
        }
        return elements(node.path(key), at(key), reader);
    }

    /** The answer itself is a list. */
    <T> List<T> list(Function<Fields, T> reader) {
        if (!node.isArray()) {
            throw new DeskTrouble(
                    Cause.UNEXPECTED_ANSWER, "%s was expected to be answered with a list.".formatted(origin));
        }
        return elements(node, "", reader);
    }

    private <T> List<T> elements(JsonNode array, String where, Function<Fields, T> reader) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> reader.apply(new Fields(array.get(i), origin, where + "[" + i + "]")))
                .toList();
    }

    /** Whether there is a list with nothing in it; false when the key is missing. */
    boolean isEmptyList(String key) {
        return node.path(key).isArray() && node.path(key).isEmpty();
    }

    List<String> words(String key) {
        return list(key, element -> element.node().asText());
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key, "a text"));
    }

    /** Empty when the key is missing, null or not a text. */
    Optional<String> optionalText(String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    long number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key, "a number"));
    }

    Optional<Long> optionalNumber(String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isNumber).map(JsonNode::asLong);
    }

    /** Whether the key is there and true; Chatwoot leaves out what is not. */
    boolean says(String key) {
        return node.path(key).asBoolean(false);
    }

    boolean flag(String key) {
        if (!node.path(key).isBoolean()) {
            throw missing(key, "true or false");
        }
        return node.path(key).asBoolean();
    }

    /** Seconds since 1970, as Chatwoot's REST and realtime give every time. */
    Instant time(String key) {
        return Instant.ofEpochSecond(number(key));
    }

    /** The same, where Chatwoot writes 0 for "never". */
    Optional<Instant> optionalTime(String key) {
        return optionalNumber(key).filter(seconds -> seconds > 0).map(Instant::ofEpochSecond);
    }

    /** The texts of an object; empty when it is missing. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        node.path(key).properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return texts;
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private DeskTrouble missing(String key, String expected) {
        String seen = node.has(key) ? node.get(key).getNodeType().toString().toLowerCase(Locale.ROOT) : "nothing";
        return new DeskTrouble(
                Cause.UNEXPECTED_ANSWER,
                "%s was answered without what is needed: expected %s at \"%s\", seen %s. Check the desk's version: made for Chatwoot 4.14."
                        .formatted(origin, expected, at(key), seen));
    }
}
