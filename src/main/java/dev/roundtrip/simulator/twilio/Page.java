package dev.roundtrip.simulator.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list, with the address of the next one as Twilio's readers follow it. */
record Page<T>(List<T> all, int number, int size) {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST = 1000;

    static <T> Page<T> of(List<T> all, Map<String, List<String>> query) {
        int size = Math.max(1, Math.min(LARGEST, whole(query, "PageSize", DEFAULT_SIZE)));
        return new Page<>(all, Math.max(0, whole(query, "Page", 0)), size);
    }

    private static int whole(Map<String, List<String>> query, String key, int otherwise) {
        String value = query.getOrDefault(key, List.of("")).get(0);
        try {
            return value.isBlank() ? otherwise : Integer.parseInt(value.trim());
        } catch (NumberFormatException notWhole) {
            throw new TwilioError(400, 20001, key + " '" + value + "' is not a whole number");
        }
    }

    Map<String, Object> json(String name, String path, String filters, Function<T, Map<String, Object>> one) {
        int start = Math.min(all.size(), number * size);
        int end = Math.min(all.size(), start + size);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, all.subList(start, end).stream().map(one).toList());
        json.put("page", number);
        json.put("page_size", size);
        json.put("start", start);
        json.put("end", Math.max(start, end - 1));
        json.put("uri", at(path, filters, number));
        json.put("first_page_uri", at(path, filters, 0));
        json.put("previous_page_uri", number == 0 ? null : at(path, filters, number - 1));
        json.put("next_page_uri", end < all.size() ? at(path, filters, number + 1) : null);
        return json;
    }

    private String at(String path, String filters, int page) {
        return path + "?" + filters + (filters.isEmpty() ? "" : "&") + "PageSize=" + size + "&Page=" + page;
    }
}
