package dev.roundtrip.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style sheet that brings each of its fonts along once: every browser that can unpack the page reads WOFF2. */
final class LeanStyle {
    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*+\\}");
    private static final Pattern SOURCE = Pattern.compile("src:(?:[^;}(]|\\([^)]*+\\))*+;?");
    private static final Pattern WOFF2 = Pattern.compile("url\\(data:font/woff2;base64,[^)]*+\\)");

    private final String style;

    LeanStyle(byte[] style) {
        this.style = new String(style, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return FONT.matcher(style)
                .replaceAll(font -> Matcher.quoteReplacement(lean(font.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lean(String font) {
        Matcher woff2 = WOFF2.matcher(font);
        return woff2.find()
                ? SOURCE.matcher(font).replaceAll("").replaceFirst("\\{", "{src:" + woff2.group() + ";")
                : font;
    }
}
