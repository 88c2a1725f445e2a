package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.usecase.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of a request from query, form or JSON body, read as leniently as the product reads them. */
public record Params(Map<String, Object> values) {
    private static final Set<String> NO = Set.of("false", "0", "f", "F", "FALSE", "off", "OFF");

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Object value(String name) {
        return values.get(name);
    }

    /** Text, or a number or a flag as text; null when absent or no such thing. */
    public String text(String name) {
        Object value = values.get(name);
        return isScalar(value) ? value.toString() : null;
    }

    /** A whole number, also when sent as text; null when absent or none. */
    public Integer number(String name) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    public Long big(String name) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** As the product reads flags: whatever is there and not one of its words for no. */
    public boolean flag(String name) {
        String text = text(name);
        return text != null && !text.isEmpty() && !NO.contains(text);
    }

    /** The object under the name, empty when there is none. */
    public Params child(String name) {
        return new Params(map(name).orElse(Map.of()));
    }

    public Optional<Map<String, Object>> map(String name) {
        return asMap(values.get(name));
    }

    public List<Object> list(String name) {
        return values.get(name) instanceof List<?> list ? List.copyOf(nonNull(list)) : List.of();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    /** The texts of a list, or the single text that stands in its place. */
    public List<String> textOrTexts(String name) {
        return values.get(name) instanceof String one && !one.isEmpty() ? List.of(one) : texts(name);
    }

    /** The labels that are to be set; what is no list sets none. */
    public List<String> labels() {
        return tags(list("labels").stream().filter(Params::isScalar).map(Object::toString));
    }

    /** Labels to look for: a list of them, or one text. */
    public List<String> tags(String name) {
        return tags(textOrTexts(name).stream());
    }

    // A comma parts two labels, in a list as well; blanks around them are no part of them.
    private static List<String> tags(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** Whether there is something under the name: neither null, nor a blank text, nor an empty list or object. */
    public boolean isPresent(String name) {
        Object value = values.get(name);
        if (value instanceof String text) {
            return !text.isBlank();
        }
        return value instanceof List<?> list
                ? !list.isEmpty()
                : value instanceof Map<?, ?> map ? !map.isEmpty() : value != null && !Boolean.FALSE.equals(value);
    }

    public List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (Object value : list(name)) {
            if (value instanceof Number number) {
                numbers.add(number.intValue());
            } else if (value.toString().matches("\\d{1,9}")) {
                numbers.add(Integer.valueOf(value.toString()));
            }
        }
        return numbers;
    }

    /** What lies below the root, or the flat body where the root is left out. */
    public Params root(String root) {
        return map(root).map(Params::new).orElse(this);
    }

    /** @throws Missing when neither the root nor any of these flat keys is there */
    public Params required(String root, String... flat) {
        boolean empty = has(root) ? !isPresent(root) : Stream.of(flat).noneMatch(this::has);
        if (empty) {
            throw new Missing(root);
        }
        return root(root);
    }

    /** The values that are there, out of these names. */
    public Map<String, Object> only(Iterable<String> names) {
        Map<String, Object> only = new LinkedHashMap<>();
        names.forEach(name -> {
            if (has(name)) {
                only.put(name, values.get(name));
            }
        });
        return only;
    }

    @SuppressWarnings("unchecked") // keys of JSON and of forms are texts
    public static Optional<Map<String, Object>> asMap(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }

    private static List<?> nonNull(List<?> list) {
        return list.stream().filter(Objects::nonNull).toList();
    }
}
