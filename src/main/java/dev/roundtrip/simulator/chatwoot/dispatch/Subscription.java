package dev.roundtrip.simulator.chatwoot.dispatch;

import dev.roundtrip.simulator.chatwoot.domain.event.Event;
import java.util.Optional;
import java.util.function.Consumer;

/** Who wants which events, as which kind of work. */
record Subscription<E extends Event>(Class<E> type, Work work, Consumer<E> handler) {
    Optional<Runnable> job(Event event) {
        return type.isInstance(event) ? Optional.of(() -> handler.accept(type.cast(event))) : Optional.empty();
    }
}
