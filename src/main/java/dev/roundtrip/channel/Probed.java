package dev.roundtrip.channel;

import java.util.List;

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

    /** Without a remark. */
    public static Probed of(String seen) {
        return new Probed(seen, List.of());
    }
}
