package dev.roundtrip.simulator.chatwoot.markdown;

import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as the HTML of a mail: every line break counts, HTML of the writer's own does not get through. */
public final class MarkdownHtml {
    private MarkdownHtml() {}

    public static String of(String markdown) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .softbreak("<br />\n")
                .nodeRendererFactory(OwnNodes::new)
                .build();
        return renderer.render(Parser.builder()
                .customDelimiterProcessor(new Strikethrough.Processor(1))
                .build()
                .parse(markdown));
    }

    private record OwnNodes(HtmlNodeRendererContext context) implements NodeRenderer {
        private static final String NOTE = "<!-- raw HTML omitted -->";

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlInline.class, HtmlBlock.class, Strikethrough.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Strikethrough) {
                context.getWriter().tag("del");
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
                context.getWriter().tag("/del");
            } else if (node instanceof HtmlBlock) {
                context.getWriter().line();
                context.getWriter().raw(NOTE);
                context.getWriter().line();
            } else {
                context.getWriter().raw(NOTE);
            }
        }
    }
}
