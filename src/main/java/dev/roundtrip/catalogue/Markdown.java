package dev.roundtrip.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what people say so that Markdown shows it as they said it. */
final class Markdown {
    private Markdown() {}

    /** Within a line. */
    static String text(String text) {
        return text.replaceAll("([\\\\`*_<>\\[\\]#|~])", "\\\\$1").replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    /** A quotation with its line breaks. */
    static String quotation(String text) {
        List<String> lines = text.lines().map(Markdown::line).toList();
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i + 1 < lines.size()
                    && !lines.get(i).isEmpty()
                    && !lines.get(i + 1).isEmpty();
            quoted.append(lines.get(i).isEmpty() ? ">" : "> " + lines.get(i)).append(goesOn ? "\\\n" : "\n");
        }
        return quoted.toString();
    }

    /** A row of a table. */
    static String row(String... cells) {
        return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A title with its anchor; readers make anchors of titles in ways of their own. */
    static String heading(String marks, String id, String title) {
        return "%s <a id=\"%s\"></a>%s\n\n".formatted(marks, anchor(id), title);
    }

    static String link(String words, String id) {
        return "[%s](#%s)".formatted(text(words), anchor(id));
    }

    private static String anchor(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** What would begin a list or a rule at the begin of a line is text. */
    private static String line(String line) {
        return text(line.strip()).replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
