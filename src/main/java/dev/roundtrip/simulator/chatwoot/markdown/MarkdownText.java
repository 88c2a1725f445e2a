package dev.roundtrip.simulator.chatwoot.markdown;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as the words of a text message; lists and empty lines stay. */
public final class MarkdownText {
    private final Inline inline;

    private MarkdownText(Inline inline) {
        this.inline = inline;
    }

    /** Without any marks. */
    public static String plain(String markdown) {
        return new MarkdownText(Inline.PLAIN).render(markdown);
    }

    /** With the marks that WhatsApp knows. */
    public static String whatsapp(String markdown) {
        return new MarkdownText(Inline.WHATSAPP).render(markdown);
    }

    private String render(String markdown) {
        Node document = Parser.builder()
                .customDelimiterProcessor(new Strikethrough.Processor(2))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(markdown);
        return blocks(document).replaceFirst("\\n+$", "");
    }

    /** As many line ends between two blocks as the writer put there. */
    private String blocks(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block.getPrevious() != null) {
                text.append("\n".repeat(Math.max(1, firstLine(block) - lastLine(block.getPrevious()))));
            }
            text.append(block(block));
        }
        return text.toString();
    }

    private String block(Node block) {
        if (block instanceof BlockQuote) {
            return "> " + blocks(block).replace("\n", "\n> ");
        }
        if (block instanceof ListItem) {
            return marker(block) + blocks(block).replace("\n", "\n  ");
        }
        if (block instanceof FencedCodeBlock code) {
            return code.getLiteral().stripTrailing();
        }
        if (block instanceof IndentedCodeBlock code) {
            return code.getLiteral().stripTrailing();
        }
        if (block instanceof HtmlBlock || block instanceof ThematicBreak) {
            return "";
        }
        return block.getFirstChild() != null && isBlock(block.getFirstChild()) ? blocks(block) : inline.of(block);
    }

    private static boolean isBlock(Node node) {
        return node instanceof org.commonmark.node.Block;
    }

    private static String marker(Node item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "- ";
        }
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ". ";
    }

    private static int firstLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
    }

    private static int lastLine(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).getLineIndex();
    }
}
