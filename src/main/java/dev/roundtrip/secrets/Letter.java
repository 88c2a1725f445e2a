package dev.roundtrip.secrets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/**
 * One letter of a secret in all its forms: as it is, and as URLs, JSON, HTML, quoted-printable, CSV and property files
 * write it, also each inside another, as a URL in JSON in a page.
 */
final class Letter {
    /** How deep one stands in another. */
    private static final int DEPTH = 3;

    private static final HexFormat LOWER = HexFormat.of().withPrefix("%");
    private static final HexFormat UPPER = LOWER.withUpperCase();
    private static final HexFormat QUOTED_LOWER = HexFormat.of().withPrefix("=");
    private static final HexFormat QUOTED = QUOTED_LOWER.withUpperCase();

    /** Signs of ASCII that HTML has names for beside those that must be escaped. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("!", "excl"),
            Map.entry("#", "num"),
            Map.entry("$", "dollar"),
            Map.entry("%", "percnt"),
            Map.entry("(", "lpar"),
            Map.entry(")", "rpar"),
            Map.entry("*", "ast"),
            Map.entry("+", "plus"),
            Map.entry(",", "comma"),
            Map.entry(".", "period"),
            Map.entry("/", "sol"),
            Map.entry(":", "colon"),
            Map.entry(";", "semi"),
            Map.entry("=", "equals"),
            Map.entry("?", "quest"),
            Map.entry("@", "commat"),
            Map.entry("[", "lsqb"),
            Map.entry("\\", "bsol"),
            Map.entry("]", "rsqb"),
            Map.entry("^", "Hat"),
            Map.entry("_", "lowbar"),
            Map.entry("{", "lcub"),
            Map.entry("|", "vert"),
            Map.entry("}", "rcub"));

    /** What has a meaning in the one outside is written otherwise, all else as it is. */
    private static final List<UnaryOperator<String>> OUTSIDE = List.of(
            Letter::inJson,
            text -> inJson(text).replace("/", "\\/"),
            text -> inAddress(text, UPPER),
            text -> inAddress(text, LOWER),
            text -> text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;"),
            text -> text.replace("=", "=3D"),
            text -> text.replace("\"", "\"\""));

    private final char plain;
    private final boolean plainIsAll;
    private final List<String> forms;
    private final List<String> alone;
    private final String beginnings;

    private Letter(String plain, List<String> forms) {
        this.plain = plain.charAt(0);
        this.plainIsAll =
                forms.stream().filter(form -> form.charAt(0) == this.plain).count() == 1;
        this.forms = forms;
        this.alone = List.of(plain);
        this.beginnings =
                forms.stream().map(form -> form.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    static Letter of(int codePoint) {
        String plain = Character.toString(codePoint);
        Set<String> forms = alone(plain);
        for (int depth = 1; depth < DEPTH; depth++) {
            for (String form : List.copyOf(forms)) {
                OUTSIDE.forEach(outside -> forms.add(outside.apply(form)));
            }
        }
        return new Letter(
                plain,
                forms.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
    }

    /** A digit of hex, which may be written small or large. */
    static Letter ofHex(int codePoint) {
        Letter small = of(Character.toLowerCase(codePoint));
        Letter large = of(Character.toUpperCase(codePoint));
        return new Letter(
                Character.toString(codePoint),
                Stream.concat(small.forms.stream(), large.forms.stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
    }

    /** All of them, the longest first. */
    List<String> forms() {
        return forms;
    }

    /** Those in which it stands there, the longest first: almost always none or one. */
    List<String> formsAt(String text, int at) {
        if (at >= text.length() || beginnings.indexOf(text.charAt(at)) < 0) {
            return List.of();
        }
        if (plainIsAll && text.charAt(at) == plain) {
            return text.startsWith(alone.get(0), at) ? alone : List.of();
        }
        return forms.stream().filter(form -> text.startsWith(form, at)).toList();
    }

    private static Set<String> alone(String plain) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain);
        for (Charset charset : charsets(plain)) {
            byte[] bytes = plain.getBytes(charset);
            forms.add(UPPER.formatHex(bytes));
            forms.add(LOWER.formatHex(bytes));
            forms.add(QUOTED.formatHex(bytes));
            forms.add(QUOTED_LOWER.formatHex(bytes));
        }
        List<String> bytes =
                List.of(QUOTED.formatHex(plain.getBytes(StandardCharsets.UTF_8)).split("(?==)"));
        for (int i = 1; i < bytes.size(); i++) {
            // Quoted-printable breaks lines also within a letter.
            forms.add(String.join("", bytes.subList(0, i)) + "=\r\n" + String.join("", bytes.subList(i, bytes.size())));
        }
        for (String format : List.of("\\u%04x", "\\u%04X")) {
            forms.add(plain.chars()
                    .mapToObj(unit -> String.format(Locale.ROOT, format, unit))
                    .collect(Collectors.joining()));
        }
        for (String format : List.of("&#%d;", "&#%03d;", "&#x%x;", "&#x%X;")) {
            forms.add(String.format(Locale.ROOT, format, plain.codePointAt(0)));
        }
        forms.add(Entities.escape(
                plain,
                new OutputSettings().escapeMode(Entities.EscapeMode.extended).charset(StandardCharsets.US_ASCII)));
        if (NAMED.containsKey(plain)) {
            forms.add("&" + NAMED.get(plain) + ";");
        }
        if (plain.codePointAt(0) < 0x100) {
            for (String format : List.of("\\x%02x", "\\x%02X")) {
                forms.add(String.format(Locale.ROOT, format, plain.codePointAt(0)));
            }
        }
        forms.add(plain.replace("'", "&apos;"));
        if (plain.codePointAt(0) < 0x80 && !Character.isLetterOrDigit(plain.charAt(0))) {
            forms.add("\\" + plain);
        }
        if (plain.equals(" ")) {
            // Forms, headers and pages have blanks of their own, and lines are broken at one.
            forms.addAll(List.of(
                    "+", "_", "\u00a0", "&nbsp;", "\t", "\n", "\r\n", "\n ", "\r\n ", "\r\n\t", "\n> ", "\r\n> "));
        }
        return forms;
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static List<Charset> charsets(String plain) {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(plain)
                ? List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                : List.of(StandardCharsets.UTF_8);
    }

    private static String inAddress(String text, HexFormat hex) {
        StringBuilder all = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean asItIs = each > 0 && (Character.isLetterOrDigit(each) || "-._~*".indexOf(each) >= 0);
            all.append(asItIs ? String.valueOf((char) each) : hex.formatHex(new byte[] {each}));
        }
        return all.toString();
    }
}
