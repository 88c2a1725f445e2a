package dev.roundtrip.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the scenarios are shared out over machines.
 *
 * @param shard the part that this machine plays
 * @param summary what an earlier run left, by whose durations they are shared out
 */
public record Sharing(Shard shard, Optional<Path> summary) {

    /**
     * Reads and checks these alone, for whoever only chooses scenarios.
     *
     * @throws BadSettings when one of them can't be read
     */
    public static Sharing read(Sources sources) {
        return Reader.alone(sources, Sharing::of);
    }

    static Sharing of(Reader reader) {
        return new Sharing(Shard.of(reader), reader.file(Key.SHARD_SUMMARY));
    }
}
