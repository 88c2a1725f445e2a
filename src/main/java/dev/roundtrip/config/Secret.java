package dev.roundtrip.config;

/**
 * A value that must not be shown. Its text form is masked; only {@link #reveal()} gives it away.
 *
 * @param reveal the value itself
 */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
