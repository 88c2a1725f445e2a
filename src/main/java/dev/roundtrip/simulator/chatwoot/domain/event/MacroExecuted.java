package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Macro;
import java.util.List;

/** A user wants the macro carried out on the conversations with these numbers. */
public record MacroExecuted(Macro macro, List<Integer> displayIds, int userId) implements Event {
    @Override
    public int accountId() {
        return macro.accountId();
    }
}
