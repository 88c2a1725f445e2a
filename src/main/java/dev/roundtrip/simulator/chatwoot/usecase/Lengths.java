package dev.roundtrip.simulator.chatwoot.usecase;

/** How much the product's columns hold, in characters. */
public final class Lengths {
    /** A name or another short text. */
    public static final int SHORT = 255;
    /** A text of several lines. */
    public static final int LONG = 20_000;
    /** An address on the web. */
    public static final int URL = 2048;

    private Lengths() {}

    /** @throws Invalid when the text is longer than that; the label begins the message */
    public static void check(String text, int most, String label, String attribute) {
        if (isLonger(text, most)) {
            throw new Invalid(message(label, most), attribute);
        }
    }

    static boolean isLonger(String text, int most) {
        return text != null && text.codePointCount(0, text.length()) > most;
    }

    static String message(String label, int most) {
        return label + " is too long (maximum is " + most + " characters)";
    }
}
