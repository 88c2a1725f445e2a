package dev.roundtrip.channel;

/** A channel can't be used at all: not the product's fault but the set-up's. The message says what to do. */
public final class ChannelTrouble extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ChannelTrouble(String sentence) {
        super(sentence);
    }

    public ChannelTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
