package dev.roundtrip.evidence;

import dev.roundtrip.trip.Finding;
import java.util.Optional;

/**
 * How a scenario ended other than held.
 *
 * @param kind what that means
 * @param sentence what was expected, what was seen, where, what next
 * @param finding where a message's way broke and why, when that is what ended it
 */
public record Ending(Kind kind, String sentence, Optional<Finding> finding) {

    /** What an ending says about the promise. */
    public enum Kind {
        BROKEN_PROMISE("broken-promise", "Broken promise", "broken"),
        SET_UP_BROKEN("set-up-broken", "Set-up broken", "setup"),
        KNOWN_DEFECT("known-defect", "Known defect", "slow"),
        /** All was kept although a defect is known: whoever trusts the tag is misled, so it is red without being broken. */
        DEFECT_GONE("known-defect-gone", "Known defect gone", "broken"),
        /** Broken, and put aside for a while by somebody who answers for it. */
        QUARANTINED("quarantined", "Quarantined", "slow"),
        NOT_RUN("not-run", "Not run here", "setup");

        private final String label;
        private final String title;
        private final String style;

        Kind(String label, String title, String style) {
            this.label = label;
            this.title = title;
            this.style = style;
        }

        /** The word in labels and files. */
        public String label() {
            return label;
        }

        /** The words that a reader of the report sees. */
        public String title() {
            return title;
        }

        String style() {
            return style;
        }
    }

    Ending(Kind kind, String sentence) {
        this(kind, sentence, Optional.empty());
    }
}
