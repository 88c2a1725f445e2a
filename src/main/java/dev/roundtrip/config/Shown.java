package dev.roundtrip.config;

/** A setting's value as it may be shown: secrets and whatever stands before an address's host are masked. */
final class Shown {
    private static final String MASK = "***";

    private Shown() {}

    static String of(Key key, String value) {
        return key.secret() ? MASK : value.replaceAll("//.*@", "//" + MASK + "@");
    }
}
