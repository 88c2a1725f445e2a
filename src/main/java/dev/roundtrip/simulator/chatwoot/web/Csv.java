package dev.roundtrip.simulator.chatwoot.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lines of comma-separated values. */
public final class Csv {
    private Csv() {}

    /** One line without its end; nothing stands where there is null. */
    public static String line(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(","));
    }

    /** The same, but that what a spreadsheet could take for a formula is marked as text. */
    public static String safeLine(Object... cells) {
        return line(Arrays.stream(cells).map(Csv::safe).toArray());
    }

    private static Object safe(Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    private static String cell(String text) {
        return text.matches("(?s).*[,\"\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
