package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.Map;
import java.util.function.Supplier;

/** Takes what visitors write; where a fault loses it they are answered as ever, and nothing of it stays. */
public record Acceptance(State state, Faults faults) {
    Map<String, Object> of(Supplier<Map<String, Object>> writing) {
        return faults.at(Place.CHAT_INTO_DESK).has(Harm.DROP) ? state.undone(writing) : writing.get();
    }
}
