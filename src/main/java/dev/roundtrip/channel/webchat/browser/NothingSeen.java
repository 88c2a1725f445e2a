package dev.roundtrip.channel.webchat.browser;

/** One look at a page failed, because the page was just changing or gave no answer in time; the next look may succeed. */
public final class NothingSeen extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public NothingSeen(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
