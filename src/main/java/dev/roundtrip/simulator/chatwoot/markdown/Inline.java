package dev.roundtrip.simulator.chatwoot.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What is within a line, and the marks that are put around it. */
record Inline(String strong, String emphasis, String code, String strike) {
    static final Inline PLAIN = new Inline("", "", "", "");
    static final Inline WHATSAPP = new Inline("*", "_", "`", "~");

    String of(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            text.append(one(node));
        }
        return text.toString();
    }

    private String one(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code quoted) {
            return code + quoted.getLiteral() + code;
        }
        if (node instanceof StrongEmphasis) {
            return strong + of(node) + strong;
        }
        if (node instanceof Emphasis) {
            return emphasis + of(node) + emphasis;
        }
        if (node instanceof Strikethrough) {
            return strike + of(node) + strike;
        }
        if (node instanceof Link link) {
            return linked(of(node), link.getDestination());
        }
        if (node instanceof Image image) {
            return linked(of(node), image.getDestination());
        }
        boolean breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak || node instanceof HtmlInline;
        return breaks ? "\n" : of(node);
    }

    private static String linked(String words, String address) {
        return words.isEmpty() || words.equals(address) ? address : words + " " + address;
    }
}
