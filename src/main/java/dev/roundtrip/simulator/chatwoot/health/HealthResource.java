package dev.roundtrip.simulator.chatwoot.health;

import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.usecase.Onboarding;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;

/** What the desk says about itself to anybody. */
public final class HealthResource implements Resource {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String DASHBOARD = """
            <!DOCTYPE html>
            <html lang="en">
              <head><meta charset="utf-8"><title>Chatwoot (simulated)</title></head>
              <body>
                <p>This is Roundtrip's simulator of Chatwoot 4.14.2. It has the product's interfaces for programs and the live-chat
                widget for visitors, but no dashboard for people. What a desk holds is read over the API below /api/v1, with the header
                api_access_token. Nothing that it is told leaves this machine, and nothing of it is kept when it stops.</p>
              </body>
            </html>
            """;

    private final Clock clock;
    private final Address address;
    private final Onboarding onboarding;

    public HealthResource(Clock clock, Address address, Onboarding onboarding) {
        this.clock = clock;
        this.address = address;
        this.onboarding = onboarding;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, "/health", call -> Map.of("status", "woot"));
        routes.get(Access.OPEN, "/api", call -> version());
        routes.get(Access.OPEN, "/", this::dashboard);
        routes.get(Access.OPEN, "/app", this::dashboard);
        routes.get(Access.OPEN, "/app/<page>", this::dashboard);
        routes.get(Access.OPEN, "/swagger", call -> Answer.html(404, ""));
    }

    // The product looks at the first start before it looks at what is asked for.
    private Answer dashboard(Call call) {
        if (onboarding.isOpen()) {
            return Answer.redirect(address.url() + "/installation/onboarding");
        }
        return Objects.toString(call.context().header("Accept"), "").startsWith("application/json")
                ? Answer.json(
                        406, Map.of("error", "Please use API routes instead of dashboard routes for JSON requests"))
                : Answer.html(200, DASHBOARD);
    }

    private Map<String, Object> version() {
        return Shape.of("version", "4.14.2")
                .with("timestamp", TIMESTAMP.format(clock.instant()))
                .with("queue_services", "ok")
                .with("data_services", "ok")
                .map();
    }
}
