package dev.roundtrip.evidence;

/** What is said of one hop. */
enum Mark {
    PROVEN("proven", "ok", "✓"),
    IN_TIME("in time", "ok", "✓"),
    SLOW("slow", "slow", "✓"),
    TOO_LATE("too late", "broken", "✗"),
    BROKEN_HERE("broken here", "broken", "✗"),
    NOT_REACHED("not reached", "open", "○"),
    NOT_CHECKED("not looked for", "open", "○");

    private final String words;
    private final String style;
    private final String sign;

    Mark(String words, String style, String sign) {
        this.words = words;
        this.style = style;
        this.sign = sign;
    }

    String words() {
        return words;
    }

    String style() {
        return style;
    }

    String sign() {
        return sign;
    }
}
