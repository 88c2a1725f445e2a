package dev.roundtrip.simulator.chatwoot.delivery.waking;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import java.time.Duration;

/** Opens snoozed conversations whose time has come. */
public final class Alarm implements Delivery {
    private final State state;
    private final Conversations conversations;
    private final Duration period;

    public Alarm(State state, Conversations conversations, Duration period) {
        this.state = state;
        this.conversations = conversations;
        this.period = period;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.every(period, Work.HOUSEKEEPING, this::wake);
    }

    private void wake() {
        state.store().conversations.all().stream()
                .filter(c -> "snoozed".equals(c.status()) && c.snoozedUntil() != null)
                .filter(c -> c.snoozedUntil().isBefore(state.now()))
                .forEach(c ->
                        conversations.change(c.id(), one -> one.with(Conversation.STATUS, "open"), Actor.system()));
    }
}
