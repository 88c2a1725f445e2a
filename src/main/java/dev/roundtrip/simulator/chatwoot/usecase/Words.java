package dev.roundtrip.simulator.chatwoot.usecase;

import java.util.Locale;

/** How the product writes names within sentences. */
public final class Words {
    private Words() {}

    /** Observed: the first letter is made large and all others small. */
    public static String capitalised(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
