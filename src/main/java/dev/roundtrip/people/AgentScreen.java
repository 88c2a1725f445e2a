package dev.roundtrip.people;

/** The desk's own page, as an agent who has signed in sees it. For pictures only, never for a verdict. */
@FunctionalInterface
public interface AgentScreen {
    /**
     * The messages of a conversation as they are shown, as PNG; what is other people's beside them is not in the picture.
     *
     * @throws IllegalStateException when they can't be shown within some seconds; the message says why, as a sentence
     */
    byte[] of(long conversation);
}
