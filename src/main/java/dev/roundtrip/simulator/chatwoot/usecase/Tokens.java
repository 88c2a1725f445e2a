package dev.roundtrip.simulator.chatwoot.usecase;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** The source of keys, passwords and ids that nobody can guess. */
public final class Tokens {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789";

    private final RandomGenerator random;

    public Tokens(RandomGenerator random) {
        this.random = random;
    }

    public String token(int length) {
        StringBuilder token = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    public String hex(int bytes) {
        StringBuilder hex = new StringBuilder(2 * bytes);
        for (int i = 0; i < bytes; i++) {
            hex.append(String.format("%02x", random.nextInt(256)));
        }
        return hex.toString();
    }

    public String uuid() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low).toString();
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }
}
