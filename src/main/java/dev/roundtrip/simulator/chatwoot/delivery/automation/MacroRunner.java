package dev.roundtrip.simulator.chatwoot.delivery.automation;

import dev.roundtrip.simulator.chatwoot.delivery.Delivery;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Macro;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.MacroExecuted;
import java.util.Map;

/** Carries macros out, in the name of whoever asked for it. */
public final class MacroRunner implements Delivery {
    private final Store store;
    private final Actions actions;

    public MacroRunner(Store store, Actions actions) {
        this.store = store;
        this.actions = actions;
    }

    @Override
    public void start(Dispatcher dispatcher) {
        dispatcher.on(MacroExecuted.class, Work.AUTOMATION, this::run);
    }

    private void run(MacroExecuted event) {
        Macro macro = event.macro();
        Actor user = Actor.user(event.userId());
        Doer doer = new Doer(user, user, Map.of(), "macro.executed", macro.files());
        event.displayIds().stream()
                .flatMap(number -> store.conversation(macro.accountId(), number).stream())
                .forEach(conversation -> actions.run(macro.actions(), conversation.id(), doer));
    }
}
