package dev.roundtrip.doctor;

import dev.roundtrip.channel.Line;
import dev.roundtrip.config.Key;
import java.util.List;
import java.util.function.Supplier;

/** A channel as a run would use it. */
final class LineCheck implements Check {
    private final String what;
    private final List<Key> keys;
    private final Supplier<Line> lines;

    LineCheck(String what, List<Key> keys, Supplier<Line> lines) {
        this.what = what;
        this.keys = keys;
        this.lines = lines;
    }

    @Override
    public List<Finding> look() {
        try (Line line = lines.get()) {
            return ChannelTroubles.look(what, line.channel(), keys, () -> {
                line.prove();
                return List.of(Finding.ok(what, line.manner()));
            });
        }
    }
}
