package dev.roundtrip.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of the scenarios a machine plays.
 *
 * @param index 1 to {@code of}
 * @param of how many machines share them
 */
public record Shard(int index, int of) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2})/([1-9]\\d{0,2})");

    /** All of them. */
    public static Shard whole() {
        return new Shard(1, 1);
    }

    public boolean isWhole() {
        return of == 1;
    }

    static Shard of(Reader reader) {
        String given = reader.optional(Key.SHARD, Shard::readable, "a part such as 2/3, the second of three");
        return written(given).orElseGet(Shard::whole);
    }

    private static boolean readable(String given) {
        return written(given).isPresent();
    }

    private static Optional<Shard> written(String given) {
        Matcher written = WRITTEN.matcher(given);
        return written.matches()
                ? Optional.of(new Shard(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                        .filter(shard -> shard.index <= shard.of)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }
}
