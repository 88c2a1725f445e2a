package dev.roundtrip.simulator.chatwoot.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.node.SourceSpans;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Words between one or two tildes. */
final class Strikethrough extends CustomNode {
    /** Finds them; {@code shortest} is the number of tildes that it takes. */
    record Processor(int shortest) implements DelimiterProcessor {
        @Override
        public char getOpeningCharacter() {
            return '~';
        }

        @Override
        public char getClosingCharacter() {
            return '~';
        }

        @Override
        public int getMinLength() {
            return shortest;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.length() != closing.length() || opening.length() > 2) {
                return 0;
            }
            Node first = opening.getOpener();
            Strikethrough struck = new Strikethrough();
            SourceSpans spans = new SourceSpans();
            spans.addAllFrom(opening.getOpeners(opening.length()));
            for (Node node : Nodes.between(first, closing.getCloser())) {
                struck.appendChild(node);
                spans.addAll(node.getSourceSpans());
            }
            spans.addAllFrom(closing.getClosers(closing.length()));
            struck.setSourceSpans(spans.getSourceSpans());
            first.insertAfter(struck);
            return opening.length();
        }
    }
}
