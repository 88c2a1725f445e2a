package dev.roundtrip.simulator.chatwoot.delivery;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;

/** Something that carries out what follows from events, in the background. */
public interface Delivery {
    /** Subscribes to the events that it needs and starts its repeated jobs; called once, before the desk listens. */
    void start(Dispatcher dispatcher);
}
