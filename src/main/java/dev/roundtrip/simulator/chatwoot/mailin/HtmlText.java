package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail: links as {@code [text](address)}, a quotation as one lone angle bracket. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select("script, style").remove();
        body.select("blockquote").forEach(quoted -> quoted.text(">"));
        Words words = new Words();
        NodeTraversor.traverse(words, body);
        return words.text();
    }

    private static final class Words implements NodeVisitor {
        private static final Set<String> PARAGRAPHS =
                Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
        }

        private void open(Element element) {
            separate(element);
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> text.append("- ");
                case "a" -> text.append(element.hasAttr("href") ? "[" : "");
                default -> {}
            }
        }

        private void close(Element element) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                text.append("](").append(element.attr("href")).append(')');
            }
            separate(element);
        }

        private void separate(Element element) {
            if (element.normalName().equals("br")) {
                return;
            }
            if (PARAGRAPHS.contains(element.normalName())) {
                lines(2);
            } else if (element.isBlock()) {
                lines(1);
            }
        }

        private void lines(int wanted) {
            if (text.length() == 0) {
                return;
            }
            int there = 0;
            while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
                there++;
            }
            text.append("\n".repeat(Math.max(0, wanted - there)));
        }

        private void append(String words) {
            boolean atLineStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
            text.append(atLineStart ? words.stripLeading() : words);
        }

        String text() {
            return text.toString()
                    .replaceAll(" +\n", "\n")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        }
    }
}
