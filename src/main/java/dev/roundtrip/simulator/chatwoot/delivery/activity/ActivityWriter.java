package dev.roundtrip.simulator.chatwoot.delivery.activity;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.event.ActivityNoted;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.State;

/** Writes the lines about what was done to a conversation into it, shortly after. */
public final class ActivityWriter implements Delivery {
    private final State state;
    private final Messages messages;

    public ActivityWriter(State state, Messages messages) {
        this.state = state;
        this.messages = messages;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(ActivityNoted.class, Work.ACTIVITY, this::write);
    }

    private void write(ActivityNoted noted) {
        state.perform(() -> {
            int id = noted.conversation().id();
            if (state.store().conversations.find(id).isPresent() && !messages.isFlooded(id)) {
                messages.create(id, Messages.draft(MessageType.ACTIVITY, noted.line()), Actor.system());
            }
        });
    }
}
