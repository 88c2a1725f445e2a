package dev.roundtrip.config;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads budgets as {@code soft/hard} in seconds. Defaults are the team's targets, tighter where nothing leaves the JVM. */
final class BudgetReader {
    private static final Pattern PAIR = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+(?:\\.\\d+)?)");

    private final Reader reader;
    private final boolean embedded;

    BudgetReader(Reader reader, TargetKind target) {
        this.reader = reader;
        this.embedded = target == TargetKind.EMBEDDED;
    }

    Budgets read() {
        return new Budgets(
                Map.of(
                        Channel.EMAIL, budget(Key.BUDGET_EMAIL_IN, "5/20", "60/180"),
                        Channel.SMS, budget(Key.BUDGET_SMS_IN, "5/20", "10/60"),
                        Channel.WEB_CHAT, budget(Key.BUDGET_WEBCHAT_IN, "2/10", "2/10")),
                budget(Key.BUDGET_HAND_OVER, "5/20", "5/60"),
                Map.of(
                        Channel.EMAIL, budget(Key.BUDGET_EMAIL_OUT, "5/20", "60/180"),
                        Channel.SMS, budget(Key.BUDGET_SMS_OUT, "5/20", "10/120"),
                        Channel.WEB_CHAT, budget(Key.BUDGET_WEBCHAT_OUT, "1/10", "1/10")));
    }

    private Budget budget(Key key, String here, String elsewhere) {
        String standard = embedded ? here : elsewhere;
        String given = reader.text(key);
        Matcher pair = PAIR.matcher(given.isEmpty() ? standard : given);
        if (pair.matches() && positive(pair)) {
            return Budget.seconds(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
        }
        reader.fault(
                key,
                "'%s' is no pair of seconds with the soft limit not above the hard one.".formatted(given),
                "Give soft/hard, such as " + standard + ".");
        return Budget.seconds(1, 1);
    }

    private static boolean positive(Matcher pair) {
        double soft = Double.parseDouble(pair.group(1));
        return soft >= 0.001 && soft <= Double.parseDouble(pair.group(2));
    }
}
