package dev.roundtrip.trip;

import java.time.Instant;
import java.util.List;

/**
 * A customer's phone as it looks: the texts of one scenario, in both directions.
 *
 * @param number its number, E.164
 * @param texts oldest first
 */
public record Phone(String number, List<Text> texts) {
    /** The list is copied. */
    public Phone {
        texts = List.copyOf(texts);
    }

    /**
     * One text on it. Not yet redacted.
     *
     * @param at when it was sent from this phone, or seen on it
     * @param own whether the phone's owner wrote it
     * @param with the other number
     * @param ends behind which letters of {@code words} a segment ends, counted in {@code char}s; the last one at its end
     * @param encoding in what the segments are: "GSM-7"
     * @param state what the carrier says of it: "delivered", "undelivered, code 30007: …"
     * @param files what came with it (MMS)
     */
    public record Text(
            Instant at,
            boolean own,
            String with,
            String words,
            List<Integer> ends,
            String encoding,
            String state,
            List<Attachment> files) {
        /** The lists are copied. */
        public Text {
            ends = List.copyOf(ends);
            files = List.copyOf(files);
        }
    }
}
