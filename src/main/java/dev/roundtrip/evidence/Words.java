package dev.roundtrip.evidence;

import java.util.Locale;

/** Constants as files name them. */
final class Words {
    private Words() {}

    /** {@code OTHER_PERSON} is "other-person". */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
