package dev.roundtrip.config;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws run ids: five letters and digits that can't be mistaken for one another or make a word. */
public final class RunIds {
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz23456789";

    private static final Pattern FORM = Pattern.compile("(?=.*[a-z])[a-z0-9]{5,12}");

    private final RandomGenerator random;

    public RunIds(RandomGenerator random) {
        this.random = random;
    }

    /** Whether things of a run of that id can be told from others': a number or a short word may be anybody's. */
    public static boolean canBe(String id) {
        return FORM.matcher(id).matches();
    }

    /** One that is not likely to have been drawn before; of digits alone, as one in 400 is, it is drawn again. */
    public String next() {
        return Stream.generate(this::drawn).filter(RunIds::canBe).findFirst().orElseThrow();
    }

    private String drawn() {
        return random.ints(5, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }
}
