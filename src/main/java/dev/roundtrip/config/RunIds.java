package dev.roundtrip.config;

import java.util.random.RandomGenerator;

/** Draws run ids: five letters and digits that can't be mistaken for one another or make a word. */
public final class RunIds {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz23456789";

    private final RandomGenerator random;

    public RunIds(RandomGenerator random) {
        this.random = random;
    }

    /** One that is not likely to have been drawn before. */
    public String next() {
        return random.ints(5, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
