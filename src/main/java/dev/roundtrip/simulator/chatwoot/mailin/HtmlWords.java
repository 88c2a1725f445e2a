package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through a page and sets its words apart as a reader would see them. {@code asWritten} marks both ends of preformatted text. */
record HtmlWords(String asWritten) {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final String RULE = "\n" + "-".repeat(63) + "\n";
    /** Further down nobody sets anything apart. */
    private static final int DEEPEST = 256;

    String of(Node node) {
        return of(node, 0);
    }

    private String of(Node node, int depth) {
        if (node instanceof TextNode words) {
            return words.getWholeText()
                    .replace('\u00a0', ' ')
                    .replace("\u200c", "")
                    .replaceAll("[\\t\\n\\f\\r ]+", " ");
        }
        if (depth > DEEPEST) {
            return node instanceof Element element ? element.text() : "";
        }
        return node instanceof Element element ? element(element, depth) : "";
    }

    private String element(Element element, int depth) {
        return switch (element.normalName()) {
            case "br" -> HtmlText.wordsFollow(element) || leadsOn(element) ? "\n" : "";
            case "pre" -> "\n" + asWritten + element.wholeText() + asWritten;
            case "img" -> picture(element);
            case "a" -> link(element, within(element, depth));
            default -> before(element) + within(element, depth) + after(element);
        };
    }

    private String within(Element element, int depth) {
        return element.childNodes().stream().map(child -> of(child, depth + 1)).collect(Collectors.joining());
    }

    private static String before(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            return "\n\n";
        }
        return switch (name) {
            case "p", "ol", "ul" -> "\n\n";
            case "hr" -> RULE;
            case "tr" -> "\n";
            case "td", "th" -> "\t";
            case "li" -> "- ";
            case "div" -> onlyWraps(element) ? "" : "\n";
            default -> "";
        };
    }

    private static String after(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name) || name.equals("p")) {
            return "\n\n";
        }
        return switch (name) {
            case "li" -> "\n";
            case "div" -> HtmlText.wordsFollow(element) || leadsOn(element) ? "\n" : "";
            default -> "";
        };
    }

    private static boolean onlyWraps(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.normalName().equals("div")
                && parent.wholeText().strip().equals(element.wholeText().strip());
    }

    /** A block that comes next breaks the line itself. */
    private static boolean leadsOn(Element element) {
        Element next = element.nextElementSibling();
        return next != null && !next.normalName().equals("div");
    }

    private static String picture(Element picture) {
        String named = picture.hasAttr("title") ? "title" : "alt";
        return picture.hasAttr(named) ? "[" + picture.attr(named) + "]" : "";
    }

    private static String link(Element link, String shown) {
        String words = words(link, shown.strip());
        String end = isBeforeHeading(link) ? "\n" : "";
        if (!link.hasAttr("href")) {
            return (link.hasAttr("name") ? "[" + words + "]" : words) + end;
        }
        String address = link.attr("href");
        if (words.isEmpty() || tellsItself(address, words)) {
            return (words.isEmpty() ? address : words) + end;
        }
        return "[" + words + "](" + address + ")" + end;
    }

    private static String words(Element link, String shown) {
        boolean picture = shown.length() > 1 && shown.startsWith("[") && shown.endsWith("]");
        String words = picture ? shown.substring(1, shown.length() - 1) : shown;
        return (picture || words.isEmpty()) && link.hasAttr("title") ? link.attr("title") : words;
    }

    private static boolean tellsItself(String address, String words) {
        return Set.of(words, "mailto:" + words, "http://" + words, "https://" + words)
                .contains(address);
    }

    private static boolean isBeforeHeading(Element link) {
        Element next = link.nextElementSibling();
        return next != null && HEADINGS.contains(next.normalName());
    }
}
