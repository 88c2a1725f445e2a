package dev.roundtrip.channel.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * Into how many pieces a carrier cuts a text, and so what it costs; the phone puts them together again. One letter that
 * GSM-7 does not know makes the whole text UCS-2, of which less goes into a segment.
 *
 * @param count how many
 * @param encoding in what
 */
public record Segments(int count, Encoding encoding) {
    /** How letters are put into a segment; several segments each lose room to a header. */
    public enum Encoding {
        GSM_7("GSM-7", 160, 153),
        UCS_2("UCS-2", 70, 67);

        private final String title;
        private final int alone;
        private final int joined;

        Encoding(String title, int alone, int joined) {
            this.title = title;
            this.alone = alone;
            this.joined = joined;
        }

        /** As the trade calls it: "GSM-7". */
        String title() {
            return title;
        }
    }

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_ESCAPED = "\f^{}\\[~]|€";

    /** Those of one text. */
    public static Segments of(String text) {
        return new Segments(ends(text).size(), encoding(text));
    }

    /**
     * Where each segment of a text ends, counted in {@code char}s; the last one at its end. No letter is cut in two, so a
     * segment may stay a unit short.
     */
    static List<Integer> ends(String text) {
        Encoding encoding = encoding(text);
        List<Integer> ends = new ArrayList<>();
        int whole = 0;
        int filled = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int size = size(text.codePointAt(at), encoding);
            whole += size;
            if (filled + size > encoding.joined) {
                ends.add(at);
                filled = 0;
            }
            filled += size;
        }
        if (whole <= encoding.alone) {
            ends.clear();
        }
        ends.add(text.length());
        return ends;
    }

    private static Encoding encoding(String text) {
        boolean gsm = text.codePoints().allMatch(letter -> (GSM + GSM_ESCAPED).indexOf(letter) >= 0);
        return gsm ? Encoding.GSM_7 : Encoding.UCS_2;
    }

    private static int size(int letter, Encoding encoding) {
        return encoding == Encoding.UCS_2 ? Character.charCount(letter) : GSM_ESCAPED.indexOf(letter) >= 0 ? 2 : 1;
    }

    @Override
    public String toString() {
        return "%d %s of %s".formatted(count, count == 1 ? "segment" : "segments", encoding.title);
    }
}
