package dev.roundtrip.targets;

import java.util.UUID;
import java.util.function.Supplier;

/** Draws 32 hex digits that nothing else has: the source of ids for all that targets put together. */
final class RandomIds implements Supplier<String> {
    @Override
    public String get() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
