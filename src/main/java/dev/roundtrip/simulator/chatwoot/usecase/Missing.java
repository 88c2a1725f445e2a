package dev.roundtrip.simulator.chatwoot.usecase;

/** A parameter or a value that is needed is absent or empty. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Missing(String name) {
        super("param is missing or the value is empty: " + name, null, false, false);
    }
}
