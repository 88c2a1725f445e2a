package dev.roundtrip.channel;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a probe found well; what is not well is a {@link ChannelTrouble}.
 *
 * @param seen what was seen, as a phrase without a full stop
 * @param remarks what is no fault and yet worth knowing, as sentences
 */
public record Probed(String seen, List<String> remarks) {
    public Probed {
        remarks = List.copyOf(remarks);
    }

    /** The same with one more remark. */
    public Probed remarking(String sentence) {
        return new Probed(
                seen, Stream.concat(remarks.stream(), Stream.of(sentence)).toList());
    }

    /** Without a remark. */
    public static Probed of(String seen) {
        return new Probed(seen, List.of());
    }
}
