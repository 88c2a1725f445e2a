package dev.roundtrip.channel.sms;

import java.util.Locale;
import java.util.Set;

/** The texts of one word that a carrier takes for a customer's wish to be left alone, or to be written to again. */
public final class OptOutWords {
    private static final Set<String> OUT =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> IN = Set.of("START", "UNSTOP", "YES");

    private OptOutWords() {}

    /** Whether nothing may be sent to who texts this, until they ask for it. */
    public static boolean optsOut(String text) {
        return OUT.contains(word(text));
    }

    /** Whether a carrier acts on this text: out or in. */
    public static boolean acts(String text) {
        return optsOut(text) || IN.contains(word(text));
    }

    private static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
