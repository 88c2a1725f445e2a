package dev.roundtrip.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A channel in one direction: what latency is told of. */
record Way(String channel, boolean toDesk) {

    /** All there are, in the order in which readers meet them. */
    static List<Way> all() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> Stream.of(new Way(channel.key(), true), new Way(channel.key(), false)))
                .toList();
    }

    String direction() {
        return toDesk ? "to-desk" : "to-customer";
    }

    /** Names it in a file. */
    ObjectNode into(ObjectNode node) {
        return node.put("channel", channel).put("direction", direction());
    }
}
