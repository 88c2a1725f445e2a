package dev.roundtrip.network;

/** What the settings tell of the network can't be used. The message says which setting, what was seen and what to do. */
public final class NetworkTrouble extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NetworkTrouble(String sentence) {
        super(sentence);
    }

    NetworkTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
