package dev.roundtrip.trip;

import java.util.Comparator;
import java.util.List;

/** The areas of support, which are the folders of the features. */
public final class Areas {
    private static final List<String> KNOWN =
            List.of("order", "product", "account", "billing", "escalation", "agent", "channels", "health");

    private Areas() {}

    /** In the order in which readers meet them: what customers ask for, then how the desk works; others at the end. */
    public static Comparator<String> inOrder() {
        return Comparator.<String>comparingInt(area -> KNOWN.contains(area) ? KNOWN.indexOf(area) : KNOWN.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
