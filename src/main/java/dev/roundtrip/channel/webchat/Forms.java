package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.trip.Throttle;
import java.util.concurrent.atomic.AtomicBoolean;

/** The forms before the chat that a run fills: one only where the desk counts them, so that customers keep theirs. */
final class Forms {
    private final boolean throttled;
    private final AtomicBoolean filled = new AtomicBoolean();

    Forms(boolean throttled) {
        this.throttled = throttled;
    }

    /** To be asked before one is filled. */
    void take() {
        if (filled.getAndSet(true) && throttled) {
            throw new NotRunHere(
                    "throttled: the desk allows %s, so a run fills one form only; %s, and say so with roundtrip.capabilities=throttles-off"
                            .formatted(Throttle.PRE_CHAT_FORM.told(), Throttle.PRE_CHAT_FORM.remedy()));
        }
    }
}
