package dev.roundtrip.channel.email;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as the text that a reader sees: paragraphs, lines and lists kept, no markup, no quotation marks added. */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template");
    private static final Set<String> SPACED =
            Set.of("p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table");

    private final Lines lines = new Lines();

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        text.read(Jsoup.parse(html).body());
        return text.lines.toString();
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            lines.words(text.getWholeText(), within(text, "pre"));
        } else if (node instanceof Element element && !unseen(element)) {
            element(element);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            lines.lineBreak();
            return;
        }
        int gap = gap(element);
        lines.gap(gap);
        if (name.equals("li")) {
            lines.mark(marker(element));
        } else if (name.equals("td") || name.equals("th")) {
            lines.words(" ", false);
        }
        element.childNodes().forEach(this::read);
        lines.gap(gap);
    }

    /** How many line ends stand before and after: two make an empty line between paragraphs. */
    private static int gap(Element element) {
        String name = element.normalName();
        if (SPACED.contains(name)) {
            return within(element, "li") || within(element, "td") ? 1 : 2;
        }
        return element.isBlock()
                        && !Set.of("body", "td", "th", "tbody", "thead").contains(name)
                ? 1
                : 0;
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return first + list.children().indexOf(item) + ". ";
    }

    private static boolean unseen(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return UNSEEN.contains(element.normalName()) || style.contains("display:none");
    }

    private static boolean within(Node node, String ancestor) {
        for (Node up = node.parent(); up != null; up = up.parent()) {
            if (up.normalName().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
