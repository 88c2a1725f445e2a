package dev.roundtrip.simulator.chatwoot.web;

/** Answers one kind of request: an {@link Answer} as it is, null with the JSON null, anything else as JSON with status 200. */
@FunctionalInterface
public interface Endpoint {
    Object answer(Call call);
}
