package dev.roundtrip.trip;

/** A number with its noun, as a sentence has it. */
public final class Counted {
    private Counted() {}

    /** "no mail", "1 mail", "3 mails"; for nouns that take an s. */
    public static String of(long many, String noun) {
        return of(many, "no " + noun, "1 " + noun, "%d " + noun + "s");
    }

    /** The words for none, for one, or for many, in which {@code %d} stands for their number. */
    public static String of(long many, String none, String one, String more) {
        return many == 0 ? none : many == 1 ? one : more.replace("%d", String.valueOf(many));
    }
}
