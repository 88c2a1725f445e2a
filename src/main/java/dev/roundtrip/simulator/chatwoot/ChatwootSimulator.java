package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.throttle.Doorkeeper;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import dev.roundtrip.simulator.chatwoot.web.Bodies;
import dev.roundtrip.simulator.chatwoot.web.Replies;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.ports.Port;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A Chatwoot 4.14.2 in memory, reached over HTTP and WebSocket like the real one; closing it ends everything it started. */
public final class ChatwootSimulator implements AutoCloseable {
    private static final long BIGGEST_BODY = 200L * 1024 * 1024;

    private final Core core;
    private final String platformToken;
    private final Javalin server;

    private ChatwootSimulator(Core core, String platformToken, Javalin server) {
        this.core = core;
        this.platformToken = platformToken;
        this.server = server;
    }

    /**
     * Starts a desk without accounts.
     *
     * @throws IllegalStateException when its port can't be taken, which the message names; nothing is left running then
     */
    public static ChatwootSimulator start(ChatwootOptions options) {
        Port port = new Port("the desk", options.host(), options.port());
        port.requireFree();
        Core core = Core.of(options);
        String platformToken = core.state().tokens().token(24);
        List<Resource> resources = Resources.all(core);
        Javalin server = Javalin.create(config -> configure(config, core, platformToken, resources));
        ChatwootSimulator simulator = new ChatwootSimulator(core, platformToken, server);
        try {
            Stream.of(ChannelDeliveries.all(core), Deliveries.all(core))
                    .flatMap(List::stream)
                    .forEach(delivery -> delivery.start(core.dispatcher()));
            server.start(options.host(), options.port());
            core.address().opened("http://" + options.host() + ":" + server.port());
            return simulator;
        } catch (JavalinBindException refused) {
            simulator.close();
            throw port.taken(refused);
        } catch (RuntimeException notStarted) {
            simulator.close();
            throw notStarted;
        }
    }

    /** Such as {@code http://127.0.0.1:3000}, without a slash at the end. */
    public String baseUrl() {
        return core.address().url();
    }

    /** The token with which accounts and users are made. */
    public String platformToken() {
        return platformToken;
    }

    /** Waits until all that was asked for has been done in the background; false when the time was too short. */
    boolean awaitQuiet(Duration limit) throws InterruptedException {
        return core.dispatcher().awaitQuiet(limit);
    }

    @Override
    public void close() {
        server.stop();
        core.dispatcher().close();
    }

    private static void configure(JavalinConfig config, Core core, String platformToken, List<Resource> resources) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = BIGGEST_BODY;
        Replies.register(config.routes);
        Throttling throttling = core.options().conduct().throttling();
        if (throttling != Throttling.OFF) {
            Doorkeeper doorkeeper = new Doorkeeper(throttling, core.options().clock(), new Bodies(core.json())::read);
            config.routes.before(doorkeeper::admit);
        }
        Routes routes = new Routes(config.routes, core.store(), platformToken, core.json());
        resources.forEach(resource -> resource.register(routes));
    }
}
