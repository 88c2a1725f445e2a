package dev.roundtrip.people;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.Line;
import dev.roundtrip.trip.Channel;
import java.util.Map;

/** The channels of a run. A channel that the doctor found broken says so whenever a customer wants to use it. */
public final class Lines implements AutoCloseable {
    private final Map<Channel, Line> lines;

    public Lines(Map<Channel, Line> lines) {
        this.lines = Map.copyOf(lines);
    }

    Line of(Channel channel) {
        Line line = lines.get(channel);
        if (line == null) {
            throw new ChannelTrouble("The channel %s is not under test in this run: add '%s' to roundtrip.channels."
                    .formatted(channel.title(), channel.key()));
        }
        return line;
    }

    @Override
    public void close() {
        IllegalStateException failed = null;
        for (Line line : lines.values()) {
            try {
                line.close();
            } catch (RuntimeException e) {
                failed = failed == null
                        ? new IllegalStateException("The channel %s could not be closed: %s"
                                .formatted(line.channel().title(), e.getMessage()))
                        : failed;
                failed.addSuppressed(e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
