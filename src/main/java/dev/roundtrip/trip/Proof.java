package dev.roundtrip.trip;

import java.time.Instant;

/**
 * What shows that a hop happened.
 *
 * @param hop the hop
 * @param id the id under which the provider or the desk knows the message there (Message-ID, SID, desk message id)
 * @param at when it happened, by the time of the source that showed it
 * @param source where it was seen, in words: "SMTP server", "realtime feed", "Maya's mailbox"
 */
public record Proof(Hop hop, String id, Instant at, String source) {
    /** The source of a last hop that nobody but the provider vouches for: the customer's phone was not looked at. */
    public static final String TWILIOS_WORD = "Twilio's word";

    /** The words that a reader sees for the hop; what is the provider's word is never called received. */
    public String title() {
        return hop == Hop.RECEIVED && source.equals(TWILIOS_WORD) ? "delivered (Twilio's word)" : hop.title();
    }
}
