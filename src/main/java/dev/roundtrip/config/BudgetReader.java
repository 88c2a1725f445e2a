package dev.roundtrip.config;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads budgets as {@code soft/hard} in seconds. */
final class BudgetReader {
    private static final Pattern PAIR = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+(?:\\.\\d+)?)");

    private final Reader reader;
    private final TargetKind target;
    private final EmailRoute route;

    BudgetReader(Reader reader, TargetKind target, EmailRoute route) {
        this.reader = reader;
        this.target = target;
        this.route = route;
    }

    Budgets read() {
        return new Budgets(
                Map.of(
                        Channel.EMAIL, budget(StandardBudget.EMAIL_IN),
                        Channel.SMS, budget(StandardBudget.SMS_IN),
                        Channel.WEB_CHAT, budget(StandardBudget.WEBCHAT_IN)),
                budget(StandardBudget.HAND_OVER),
                budget(StandardBudget.HAND_OVER_FILE),
                Map.of(
                        Channel.EMAIL, budget(StandardBudget.EMAIL_OUT),
                        Channel.SMS, budget(StandardBudget.SMS_OUT),
                        Channel.WEB_CHAT, budget(StandardBudget.WEBCHAT_OUT)),
                budget(StandardBudget.CONTINUITY),
                budget(StandardBudget.DRAFT));
    }

    private Budget budget(StandardBudget wanted) {
        String standard = wanted.in(target, route);
        String given = reader.text(wanted.key());
        Matcher pair = PAIR.matcher(given.isEmpty() ? standard : given);
        if (pair.matches() && positive(pair)) {
            return Budget.seconds(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
        }
        reader.fault(
                wanted.key(),
                "'%s' is no pair of seconds with the soft limit not above the hard one.".formatted(given),
                "Give soft/hard, such as " + standard + ".");
        return Budget.seconds(1, 1);
    }

    private static boolean positive(Matcher pair) {
        double soft = Double.parseDouble(pair.group(1));
        return soft >= 0.001 && soft <= Double.parseDouble(pair.group(2));
    }
}
