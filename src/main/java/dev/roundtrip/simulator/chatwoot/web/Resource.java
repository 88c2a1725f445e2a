package dev.roundtrip.simulator.chatwoot.web;

/** A part of the API that registers its own routes. */
public interface Resource {
    void register(Routes routes);
}
