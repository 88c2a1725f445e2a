package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.web.Routes;
import io.javalin.Javalin;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every method and path that a desk answers, asked of the desk itself. */
final class KnownRoutes {
    record Route(String method, String path) {}

    private KnownRoutes() {}

    static List<Route> all() {
        List<Route> all = new CopyOnWriteArrayList<>();
        Core core = Core.of(ChatwootOptions.standard());
        try {
            Javalin.create(config -> {
                config.events.handlerAdded(
                        added -> all.add(new Route(added.getHttpMethod().name(), added.getPath())));
                Routes routes = new Routes(config.routes, core.store(), "token", core.json());
                Resources.all(core).forEach(resource -> resource.register(routes));
            });
        } finally {
            core.dispatcher().close();
        }
        return all;
    }
}
