package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of an HTML mail: links as {@code [text](address)}, a quotation as one lone angle bracket (observed). */
final class HtmlText {
    /** Set around text whose blanks and line ends are the writer's. */
    private static final String AS_WRITTEN = "\u0001";

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html.replace("\r\n", "\n").replace('\r', '\n'));
        page.select("script, style, head, title, meta").remove();
        quotations(page);
        officePage(page, html);
        return tidied(new HtmlWords(AS_WRITTEN).of(page)).strip();
    }

    private static void quotations(Document page) {
        for (Element quotation : List.copyOf(page.select("blockquote"))) {
            if (quotation.parent() != null) {
                quotation.replaceWith(new TextNode("> "));
            }
        }
    }

    /** Word and Outlook fill empty lines with an element of their own. */
    private static void officePage(Document page, String html) {
        if (!html.contains("urn:schemas-microsoft-com:office")) {
            return;
        }
        for (Element filler : List.copyOf(page.getElementsByTag("o:p"))) {
            if (filler.wholeText().equals("\u00a0")) {
                filler.replaceWith(new Element("br"));
            } else if (filler.wholeText().isEmpty()) {
                filler.remove();
            }
        }
    }

    private static String tidied(String words) {
        String[] pieces = words.split(AS_WRITTEN, -1);
        for (int i = 0; i < pieces.length; i += 2) {
            pieces[i] = pieces[i].replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll(" *\\t *", "\t");
        }
        return String.join("", pieces).replaceAll("\\n{3,}", "\n\n");
    }

    /** A break counts where words follow it. */
    static boolean wordsFollow(Node node) {
        return node.nextSibling() instanceof TextNode words && !words.isBlank();
    }
}
