package dev.roundtrip.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of an inline style may stay: how letters, boxes and colours look. Nothing that loads, covers or computes. */
final class HarmlessStyle {
    private static final Pattern PROPERTY = Pattern.compile(
            "(?:background(?:-color)?|border|margin|padding|font|text|list-style|min|max)(?:-[a-z-]+)?|color|width|height"
                    + "|line-height|letter-spacing|white-space|vertical-align|display|direction|unicode-bidi|word-break"
                    + "|overflow-wrap|table-layout|float|clear");

    /** Colours are the only functions; no escape, no comment, no address. */
    private static final Pattern VALUE =
            Pattern.compile("(?:(?:rgb|rgba|hsl|hsla)\\([0-9 .,%/]*\\)|[\\w\\s#%.,'\"!+-])*");

    private HarmlessStyle() {}

    static String of(String style) {
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(HarmlessStyle::harmless)
                .collect(Collectors.joining("; "));
    }

    private static boolean harmless(String declaration) {
        int colon = declaration.indexOf(':');
        return colon > 0
                && PROPERTY.matcher(declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                        .matches()
                && VALUE.matcher(declaration.substring(colon + 1).toLowerCase(Locale.ROOT))
                        .matches();
    }
}
