package dev.roundtrip.simulator.chatwoot.throttle;

import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Turns those away who ask too often, before anything else is looked at; never who asks for the health, and this machine
 * only where everybody is held off. */
public final class Doorkeeper {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final List<Allowance> allowances = Allowances.all();
    private final Set<String> exempt;
    private final Counters counters;
    private final Function<Context, Params> reader;

    /** The reader finds the parameters of a request. */
    public Doorkeeper(Throttling throttling, Clock clock, Function<Context, Params> reader) {
        this.exempt = throttling == Throttling.EVERYBODY ? Set.of() : THIS_MACHINE;
        this.counters = new Counters(clock);
        this.reader = reader;
    }

    /** @throws Refusal 429 when it is one request too many */
    public void admit(Context context) {
        String client = Client.of(context);
        if (exempt.contains(client) || context.path().equals("/health")) {
            return;
        }
        Asked asked = new Asked(
                client,
                context.method().name(),
                context.path(),
                context.header("api_access_token"),
                () -> reader.apply(context));
        // The first allowance that is used up ends the matter: the later ones do not count the request.
        boolean tooMany = allowances.stream()
                .anyMatch(allowance -> allowance
                        .counted()
                        .apply(asked)
                        .filter(who -> !counters.take(allowance, who))
                        .isPresent());
        if (tooMany) {
            throw new Refusal(new Answer(429, "text/plain", "Retry later\n", Map.of()));
        }
    }
}
