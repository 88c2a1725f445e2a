package dev.roundtrip.trip;

import java.util.Locale;
import java.util.regex.Pattern;

/** What others wrote, for a console: a control character would move its cursor or colour what follows, and is shown by its number. */
public final class Visible {
    private static final Pattern CONTROL = Pattern.compile("(?!\\r?\\n|\\t)\\p{Cc}");

    private Visible() {}

    /** The text with each control character but tabs and the ends of lines as "\u005cu001b". */
    public static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(each -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) each.group().charAt(0)));
    }
}
