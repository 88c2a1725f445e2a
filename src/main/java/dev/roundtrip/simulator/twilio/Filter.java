package dev.roundtrip.simulator.twilio;

import static java.time.format.DateTimeFormatter.ISO_DATE_TIME;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a list of messages is narrowed by: {@code To}, {@code From}, {@code DateSent}, and {@code DateSent>} and
 * {@code DateSent<}, whose own equals sign makes them "from" and "until".
 */
record Filter(Map<String, String> given) implements Predicate<Text> {
    private static final List<String> KEYS = List.of("To", "From", "DateSent", "DateSent>", "DateSent<");

    static Filter of(Map<String, List<String>> query) {
        Map<String, String> given = new TreeMap<>();
        for (String key : KEYS) {
            String value = query.getOrDefault(key, List.of("")).get(0);
            if (!value.isBlank()) {
                given.put(key, value);
            }
        }
        given.forEach((key, value) -> {
            if (key.startsWith("DateSent")) {
                start(value);
            }
        });
        return new Filter(given);
    }

    @Override
    public boolean test(Text text) {
        return given.entrySet().stream().allMatch(entry -> test(text, entry.getKey(), entry.getValue()));
    }

    String query() {
        return given.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean test(Text text, String key, String value) {
        return switch (key) {
            case "To" -> text.to().equals(value);
            case "From" -> text.from().equals(value);
            case "DateSent>" -> !sent(text).isBefore(start(value));
            case "DateSent<" -> sent(text).isBefore(end(value));
            default -> !sent(text).isBefore(start(value)) && sent(text).isBefore(end(value));
        };
    }

    private static Instant sent(Text text) {
        return text.sent() == null ? text.created() : text.sent();
    }

    /** Times without a zone are UTC: twilio-java writes them so. */
    private static Instant start(String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : ISO_DATE_TIME.withZone(ZoneOffset.UTC).parse(value, Instant::from);
        } catch (DateTimeException unreadable) {
            throw new TwilioError(400, 20001, "DateSent '" + value + "' is no date such as 2026-11-22");
        }
    }

    /** A day lasts to its end, a time to the end of its second, which is all that Twilio tells. */
    private static Instant end(String value) {
        return start(value).plusSeconds(value.length() == 10 ? 86_400 : 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
