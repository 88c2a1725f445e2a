package dev.roundtrip.simulator.chatwoot.filter;

import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The product's filter: lines joined by AND, which binds closer, and OR. The keys map each attribute to its operators; the values of an
 * attribute are a text, a number, a flag, an instant, a collection of texts, or null.
 */
public final class Filter<T> {
    private static final List<String> JOINTS = List.of("AND", "OR");
    private static final List<String> TIMES = List.of("is_greater_than", "is_less_than", "days_before");
    private static final int DATE = "2020-01-31".length();

    private final Map<String, List<String>> keys;
    private final BiFunction<T, String, Object> value;
    private final Supplier<Instant> now;

    public Filter(Map<String, List<String>> keys, BiFunction<T, String, Object> value, Supplier<Instant> now) {
        this.keys = keys;
        this.value = value;
        this.now = now;
    }

    /** A filter for lines that were checked before; every attribute takes every operator. */
    public static <T> Filter<T> unchecked(BiFunction<T, String, Object> value, Supplier<Instant> now) {
        return new Filter<>(Map.of(), value, now);
    }

    /** @throws Refusal when a line names what does not exist, or when lines are not joined */
    public Predicate<T> read(List<Object> lines) {
        return read(lines, List.of());
    }

    /**
     * Takes the attributes as well that the account made up, which take every operator.
     *
     * @throws Refusal when a line names what does not exist, or when lines are not joined
     */
    public Predicate<T> read(List<Object> lines, List<String> madeUp) {
        List<Condition> conditions = lines.stream().map(Condition::of).toList();
        if (!keys.isEmpty()) {
            conditions.stream()
                    .filter(condition -> !madeUp.contains(condition.attribute()))
                    .forEach(this::check);
            refuseLooseEnd(conditions);
        }
        Predicate<T> any = null;
        Predicate<T> all = null;
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            Predicate<T> one = row -> holds(condition, value.apply(row, condition.attribute()));
            all = all == null ? one : all.and(one);
            boolean last = i == conditions.size() - 1;
            if (!last && condition.joined() == null) {
                throw Refusal.crash(); // observed
            }
            if (last || "OR".equals(condition.joined())) {
                any = any == null ? all : any.or(all);
                all = null;
            }
        }
        return any == null ? row -> true : any;
    }

    // The lines are put together as they are: an AND or OR at the end is followed by nothing.
    private static void refuseLooseEnd(List<Condition> conditions) {
        if (!conditions.isEmpty() && conditions.get(conditions.size() - 1).joined() != null) {
            throw Refusal.crash();
        }
    }

    private void check(Condition condition) {
        String key = condition.attribute();
        List<String> operators = keys.get(key);
        if (operators == null) {
            throw Refusal.error(
                    422,
                    "Invalid attribute key - [" + key + "]. The key should be one of ["
                            + String.join(",", keys.keySet()) + "] or a custom attribute defined in the account.");
        }
        if (!operators.contains(condition.operator())) {
            throw Refusal.error(
                    422,
                    "Invalid operator. The allowed operators for " + key + " are [" + String.join(",", operators)
                            + "].");
        }
        if (condition.needsValues() && condition.values().isEmpty()) {
            throw invalidValue(key);
        }
        if (condition.joined() != null && !JOINTS.contains(condition.joined())) {
            throw Refusal.error(422, "Query operator must be either \"AND\" or \"OR\".");
        }
        if (TIMES.contains(condition.operator())) {
            limit(condition);
        }
    }

    private static Refusal invalidValue(String key) {
        return Refusal.error(422, "Invalid value. The values provided for " + key + " are invalid");
    }

    private boolean holds(Condition condition, Object actual) {
        List<Object> wanted = condition.values();
        return switch (condition.operator()) {
            case "equal_to" -> everyStatus(condition) || equal(actual, wanted);
            // As in SQL, what has no value is neither equal nor unequal to one.
            case "not_equal_to" -> actual != null && !everyStatus(condition) && !equal(actual, wanted);
            case "contains" -> contains(actual, wanted);
            case "does_not_contain" -> actual != null && !contains(actual, wanted);
            case "is_present" -> present(actual);
            case "is_not_present" -> !present(actual);
            case "is_greater_than" ->
                actual instanceof Instant time && day(time).isAfter(limit(condition));
            case "is_less_than", "days_before" ->
                actual instanceof Instant time && day(time).isBefore(limit(condition));
            // Observed: of phone numbers no beginning ever matches.
            case "starts_with" -> !"phone_number".equals(condition.attribute()) && begins(actual, wanted);
            default -> throw new IllegalStateException("No operator " + condition.operator() + " is known.");
        };
    }

    private static boolean everyStatus(Condition condition) {
        return "status".equals(condition.attribute()) && condition.values().contains("all");
    }

    private static boolean equal(Object actual, List<Object> wanted) {
        List<String> texts = texts(wanted);
        return texts(actual).stream().anyMatch(texts::contains);
    }

    private static boolean contains(Object actual, List<Object> wanted) {
        return texts(actual).stream().anyMatch(text -> texts(wanted).stream().anyMatch(text::contains));
    }

    private static boolean begins(Object actual, List<Object> wanted) {
        return texts(actual).stream().anyMatch(text -> texts(wanted).stream().anyMatch(text::startsWith));
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        Collection<?> all = value instanceof Collection<?> many ? many : Collections.singletonList(value);
        all.stream()
                .filter(Objects::nonNull)
                .forEach(one -> texts.add(one.toString().toLowerCase(Locale.ROOT)));
        return texts;
    }

    private static boolean present(Object actual) {
        return actual instanceof Collection<?> many ? !many.isEmpty() : actual != null;
    }

    // Times are compared by their day, in UTC.
    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private LocalDate limit(Condition condition) {
        String given = condition.values().get(0).toString();
        try {
            return "days_before".equals(condition.operator())
                    ? day(now.get()).minusDays(Long.parseLong(given))
                    : LocalDate.parse(given.length() > DATE ? given.substring(0, DATE) : given);
        } catch (DateTimeException | NumberFormatException noDate) {
            throw invalidValue(condition.attribute());
        }
    }
}
