package dev.roundtrip.evidence;

/**
 * How a scenario ended other than held.
 *
 * @param kind what that means
 * @param sentence what was expected, what was seen, where, what next
 */
public record Ending(Kind kind, String sentence) {

    /** What an ending says about the promise. */
    public enum Kind {
        BROKEN_PROMISE("Broken promise", "broken"),
        SET_UP_BROKEN("Set-up broken", "setup"),
        NOT_RUN("Not run", "setup");

        private final String title;
        private final String style;

        Kind(String title, String style) {
            this.title = title;
            this.style = style;
        }

        /** The words that a reader of the report sees. */
        public String title() {
            return title;
        }

        String style() {
            return style;
        }
    }
}
