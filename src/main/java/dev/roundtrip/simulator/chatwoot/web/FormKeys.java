package dev.roundtrip.simulator.chatwoot.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts a form field such as {@code message[attachments][]} at its place in nested parameters. */
final class FormKeys {
    private static final Pattern PARTS = Pattern.compile("\\[([^\\]]*)]");

    private FormKeys() {}

    static void put(Map<String, Object> values, String name, List<?> all) {
        if (all.isEmpty()) {
            return;
        }
        int bracket = name.indexOf('[');
        if (bracket <= 0) {
            values.put(name, all.get(all.size() - 1));
            return;
        }
        List<String> path = new ArrayList<>(List.of(name.substring(0, bracket)));
        PARTS.matcher(name.substring(bracket)).results().forEach(part -> path.add(part.group(1)));
        boolean many = path.get(path.size() - 1).isEmpty();
        if (many) {
            path.remove(path.size() - 1);
        }
        Map<String, Object> place = values;
        for (String step : path.subList(0, path.size() - 1)) {
            place = below(place, step);
        }
        place.put(path.get(path.size() - 1), many ? List.copyOf(all) : all.get(all.size() - 1));
    }

    private static Map<String, Object> below(Map<String, Object> place, String step) {
        Map<String, Object> next =
                new LinkedHashMap<>(Params.asMap(place.get(step)).orElse(Map.of()));
        place.put(step, next);
        return next;
    }
}
