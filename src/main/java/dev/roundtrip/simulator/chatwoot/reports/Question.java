package dev.roundtrip.simulator.chatwoot.reports;

import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Call;
import java.util.Optional;

/** What a report asks: of what, over which span if any, and whether only hours of business count. */
record Question(Scope scope, Optional<Span> span, boolean inBusinessHours) {
    static Question of(Scope scope, Call call) {
        return new Question(scope, Span.of(call.params()), call.params().flag("business_hours"));
    }

    static Question of(Store store, Call call, String type, int id) {
        return of(new Scope(store, call.account(), type, id), call);
    }

    Question over(Optional<Span> other) {
        return new Question(scope, other, inBusinessHours);
    }
}
