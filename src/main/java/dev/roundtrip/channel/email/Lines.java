package dev.roundtrip.channel.email;

/** Text being put together as a page shows it: white space runs together, gaps between blocks do not add up. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private int gap;
    private boolean space;

    /** Adds words; white space counts as one space unless it is kept. */
    void words(String words, boolean kept) {
        if (kept) {
            open();
            text.append(words);
            return;
        }
        words.codePoints().forEach(this::character);
    }

    /** Wants at least so many line ends before whatever comes next. */
    void gap(int lineEnds) {
        gap = Math.max(gap, lineEnds);
    }

    /** Ends the line for certain. */
    void lineBreak() {
        open();
        space = false;
        text.append('\n');
    }

    /** Begins a list item. */
    void mark(String marker) {
        open();
        text.append(marker);
        space = false;
    }

    private void character(int character) {
        if (character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f') {
            space = true;
            return;
        }
        boolean apart = space && gap == 0 && inLine();
        open();
        if (apart) {
            text.append(' ');
        }
        space = false;
        text.appendCodePoint(character);
    }

    /** Writes the gap that is due. */
    private void open() {
        int ends = 0;
        while (ends < text.length() && text.charAt(text.length() - 1 - ends) == '\n') {
            ends++;
        }
        if (text.length() > 0 && !afterMarker()) {
            text.append("\n".repeat(Math.max(0, gap - ends)));
        }
        if (gap > 0) {
            space = false;
        }
        gap = 0;
    }

    private boolean inLine() {
        return text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** A paragraph that opens a list item stays on the marker's line. */
    private boolean afterMarker() {
        int start = text.lastIndexOf("\n") + 1;
        return text.substring(start).matches("(- |\\d+\\. )");
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
