package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes away what a mail program or a person puts around the words that were written: quoted mail, signature. */
final class Quotation {
    private static final int LINES_OF_AN_OPENING = 5;
    /** Fewer lines of words than this below a quotation belong to it. */
    private static final int AN_ANSWER_BELOW = 7;

    private static final Pattern UNUSUAL_MARK = Pattern.compile("(?m)^((?:\\h*\\p{L}*[>|])+)");

    private final List<Line> lines;

    private Quotation(List<Line> lines) {
        this.lines = lines;
    }

    /** The text as it is looked at, and as the product keeps it: no outer blanks, openings in one line, one kind of mark. */
    static String evened(String text) {
        String marked = UNUSUAL_MARK
                .matcher(text.replace("\r\n", "\n"))
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group().replaceAll("\\p{L}+>|\\|", ">")));
        List<String> lines = marked.lines().toList();
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int length = opening(lines, i);
            joined.add(String.join(
                    " ",
                    lines.subList(i, i + length).stream()
                            .map(line -> length == 1 ? line : line.strip())
                            .toList()));
            i += length;
        }
        return String.join("\n", joined).strip();
    }

    static String without(String text) {
        String even = evened(text);
        return new Quotation(even.lines().map(Line::of).collect(Collectors.toCollection(ArrayList::new))).trimmed();
    }

    /** How many lines the opening takes that begins here; one where there is none. */
    private static int opening(List<String> lines, int from) {
        StringBuilder whole = new StringBuilder();
        int most = lines.get(from).isBlank() ? 0 : Math.min(LINES_OF_AN_OPENING, lines.size() - from);
        for (int length = 1; length <= most; length++) {
            whole.append(length == 1 ? "" : " ")
                    .append(lines.get(from + length - 1).strip());
            if (Opening.opens(whole.toString())) {
                return length;
            }
        }
        return 1;
    }

    private String trimmed() {
        find("d").then(this::keepBefore);
        drop(LineKind.DEVICE);
        answerBelow();
        find("we*o[^q]*$").then(this::keepThrough);
        Sequence below = find("we*o[eqoh]*([we]*)$");
        if (below.words() < AN_ANSWER_BELOW) {
            below.then(this::keepThrough);
        }
        find("w?e*[qoe]+$").then(this::keepThrough);
        drop(LineKind.OPENING);
        headers();
        if (find("w").isThere()) {
            find("[eq]+$").then(this::keepBefore);
        }
        return lines.stream().map(Line::text).collect(Collectors.joining("\n")).strip();
    }

    private void answerBelow() {
        if (find("^o[^w]+w[ew]*$").isThere()) {
            find("w[ew]*$").then(this::keepFrom);
        }
    }

    /** Three headers in a row are a quoted mail's head, also where they are broken over lines; fewer are left over from one. */
    private void headers() {
        Sequence head = find("h+[hwe]+h+e");
        if (head.isThere()) {
            lines.subList(head.from(), head.to()).replaceAll(line -> new Line(line.text(), LineKind.HEADER));
        }
        find("w[eq]*h{3,}").then(this::keepThrough);
        drop(LineKind.HEADER);
    }

    private void drop(LineKind kind) {
        lines.removeIf(line -> line.kind() == kind);
    }

    private void keepBefore(int index) {
        lines.subList(index, lines.size()).clear();
    }

    private void keepThrough(int index) {
        keepBefore(index + 1);
    }

    private void keepFrom(int index) {
        lines.subList(0, index).clear();
    }

    private Sequence find(String kinds) {
        String all =
                lines.stream().map(line -> String.valueOf(line.kind().letter())).collect(Collectors.joining());
        Matcher matcher = Pattern.compile(kinds).matcher(all);
        if (!matcher.find()) {
            return new Sequence(-1, -1, 0);
        }
        String tail = matcher.groupCount() == 0 ? "" : matcher.group(1);
        return new Sequence(
                matcher.start(), matcher.end(), tail.replace("e", "").length());
    }

    private record Line(String text, LineKind kind) {
        static Line of(String text) {
            return new Line(text, LineKind.of(text));
        }
    }

    /** Where lines of certain kinds follow each other, and how many of words end them; before the first where they don't. */
    private record Sequence(int from, int to, int words) {
        boolean isThere() {
            return from >= 0;
        }

        void then(IntConsumer action) {
            if (isThere()) {
                action.accept(from);
            }
        }
    }
}
