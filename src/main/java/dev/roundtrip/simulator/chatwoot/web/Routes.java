package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.domain.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.websocket.WsConfig;
import java.util.function.Consumer;

/** Where resources register what they answer. */
public final class Routes {
    /** The beginning of every path within an account. */
    public static final String ACCOUNT = "/api/v1/accounts/{account}";

    private final RoutesConfig routes;
    private final Gate gate;
    private final Bodies bodies;

    public Routes(RoutesConfig routes, Store store, String platformToken, Json json) {
        this.routes = routes;
        this.gate = new Gate(store, platformToken);
        this.bodies = new Bodies(json);
    }

    public void get(Access access, String path, Endpoint endpoint) {
        add(HandlerType.GET, access, path, endpoint);
    }

    public void post(Access access, String path, Endpoint endpoint) {
        add(HandlerType.POST, access, path, endpoint);
    }

    /** The product answers PUT wherever it answers PATCH. */
    public void patch(Access access, String path, Endpoint endpoint) {
        add(HandlerType.PATCH, access, path, endpoint);
        add(HandlerType.PUT, access, path, endpoint);
    }

    public void delete(Access access, String path, Endpoint endpoint) {
        add(HandlerType.DELETE, access, path, endpoint);
    }

    public void socket(String path, Consumer<WsConfig> socket) {
        routes.ws(path, socket);
    }

    /** For what must see the request as it came, such as raw mail. */
    public void raw(HandlerType method, String path, Handler handler) {
        routes.addHttpHandler(method, path, handler);
    }

    private void add(HandlerType method, Access access, String path, Endpoint endpoint) {
        routes.addHttpHandler(method, path, context -> {
            Session session = gate.enter(context, access);
            send(context, endpoint.answer(new Call(context, session, bodies.read(context))));
        });
    }

    private static void send(Context context, Object result) {
        Replies.send(context, result instanceof Answer answer ? answer : Answer.json(200, result));
    }
}
