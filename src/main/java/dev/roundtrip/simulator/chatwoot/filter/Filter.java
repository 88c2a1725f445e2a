package dev.roundtrip.simulator.chatwoot.filter;

import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The product's filter: lines joined by AND, which binds closer, and OR. The keys map each attribute to its operators; the values of an
 * attribute are a text, a number, a flag, an instant, a collection of texts, or null.
 */
public final class Filter<T> {
    private static final List<String> JOINTS = List.of("AND", "OR");
    private static final int DATE = "2020-01-31".length();

    private final Map<String, List<String>> keys;
    private final BiFunction<T, String, Object> value;
    private final Dialect dialect;
    private final Supplier<Instant> now;

    public Filter(
            Map<String, List<String>> keys,
            BiFunction<T, String, Object> value,
            Dialect dialect,
            Supplier<Instant> now) {
        this.keys = keys;
        this.value = value;
        this.dialect = dialect;
        this.now = now;
    }

    /**
     * Takes the attributes as well that the account made up, which take every operator.
     *
     * @throws Refusal when a line names what does not exist, or when lines are not joined
     */
    public Predicate<T> read(List<Object> lines, List<String> madeUp) {
        List<Condition> conditions = lines.stream().map(Condition::of).toList();
        conditions.forEach(Filter::checkJoint);
        conditions.forEach(condition -> check(condition, madeUp));
        refuseLooseEnd(conditions);
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

    private static void checkJoint(Condition condition) {
        if (condition.joined() != null && !JOINTS.contains(condition.joined())) {
            throw Refusal.error(422, "Query operator must be either \"AND\" or \"OR\".");
        }
    }

    // In the product's order: an unknown attribute is noticed last.
    private void check(Condition condition, List<String> madeUp) {
        String key = condition.attribute();
        List<String> operators = keys.get(key);
        if (operators != null && !operators.contains(condition.operator())) {
            throw Refusal.error(
                    422,
                    "Invalid operator. The allowed operators for " + key + " are [" + String.join(",", operators)
                            + "].");
        }
        boolean known = operators != null || madeUp.contains(key);
        if (condition.needsValues() && condition.values().isEmpty() || !known && condition.comparesTimes()) {
            throw invalidValue(key);
        }
        if (!known) {
            throw Refusal.error(
                    422,
                    "Invalid attribute key - [" + key + "]. The key should be one of ["
                            + String.join(",", keys.keySet()) + "] or a custom attribute defined in the account.");
        }
        if (condition.isNoQuery()) {
            throw Refusal.crash();
        }
        if (condition.comparesTimes()) {
            limit(condition);
        }
    }

    private static Refusal invalidValue(String key) {
        return Refusal.error(422, "Invalid value. The values provided for " + key + " are invalid");
    }

    private boolean holds(Condition condition, Object actual) {
        Texts texts = new Texts(dialect.ignoresCase(condition.attribute()));
        List<Object> wanted = condition.values();
        List<Object> compared = dialect.takesFirstOnly() && !wanted.isEmpty() ? wanted.subList(0, 1) : wanted;
        return switch (condition.operator()) {
            case "equal_to" -> everyStatus(condition) || texts.equal(actual, compared);
            // As in SQL, what has no value is neither equal nor unequal to one.
            case "not_equal_to" -> actual != null && !everyStatus(condition) && !texts.equal(actual, compared);
            case "contains" -> Texts.contains(actual, wanted);
            case "does_not_contain" -> actual != null && !Texts.contains(actual, wanted);
            case "is_present" -> Texts.present(actual);
            case "is_not_present" -> !Texts.present(actual);
            case "is_greater_than" ->
                actual instanceof Instant time && day(time).isAfter(limit(condition));
            case "is_less_than", "days_before" ->
                actual instanceof Instant time && day(time).isBefore(limit(condition));
            case "starts_with" ->
                dialect.takesBeginningsForAll() ? texts.equal(actual, compared) : texts.begin(actual, compared);
            // What an account made up takes any operator, and an unknown one is as good as equality.
            default -> texts.equal(actual, compared);
        };
    }

    private static boolean everyStatus(Condition condition) {
        return "status".equals(condition.attribute()) && condition.values().contains("all");
    }

    // Times are compared by their day, in UTC.
    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private LocalDate limit(Condition condition) {
        String given = condition.values().get(0).toString();
        try {
            return "days_before".equals(condition.operator())
                    ? day(now.get()).minusDays(days(given))
                    : LocalDate.parse(given.length() > DATE ? given.substring(0, DATE) : given);
        } catch (DateTimeException noDate) {
            throw invalidValue(condition.attribute());
        }
    }

    // What is no number counts as none at all, as Ruby reads it.
    private static long days(String given) {
        return given.matches("-?\\d{1,9}") ? Long.parseLong(given) : 0;
    }
}
