package dev.roundtrip.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicInteger;

/** What every request passes: authentication and the log; and the log's own pages. */
final class Gate {
    private static final String SID = "accepted sid";
    private final RequestLog log;
    private final AuthTokens tokens;
    private final AtomicInteger refuseNext = new AtomicInteger();

    Gate(RequestLog log, AuthTokens tokens) {
        this.log = log;
        this.tokens = tokens;
    }

    void routes(RoutesConfig routes) {
        for (String api : new String[] {"/2010-04-01/*", "/v1/*"}) {
            routes.before(api, this::authenticate);
            routes.after(api, this::note);
        }
        routes.exception(
                TwilioError.class, (error, ctx) -> ctx.status(error.status()).json(error.json()));
        routes.get("/log", ctx -> ctx.json(log.json()));
        routes.get("/fail/{status}", ctx -> {
            refuseNext.set(ctx.pathParamAsClass("status", Integer.class).get());
            ctx.status(204);
        });
    }

    static Credentials credentials(Context ctx) {
        return Credentials.of(ctx.header("Authorization"));
    }

    static void accepted(Context ctx, String sid) {
        ctx.attribute(SID, sid);
    }

    /** Refuses one message after {@code /fail/{status}} was called. */
    void mayRefuse() {
        int status = refuseNext.getAndSet(0);
        if (status != 0) {
            throw TwilioError.outOfOrder(status);
        }
    }

    /** Files of messages are public, as they are at Twilio unless an account wants it otherwise. */
    private void authenticate(Context ctx) {
        if (ctx.path().contains("/Media/") && !ctx.path().endsWith(".json")) {
            return;
        }
        Credentials credentials = credentials(ctx);
        if (!credentials.accepted() || tokens.contradict(credentials)) {
            throw TwilioError.unauthenticated();
        }
        tokens.learn(credentials);
    }

    private void note(Context ctx) {
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        log.add(new Exchange(
                ctx.method().toString(),
                ctx.path() + query,
                ctx.formParamMap(),
                credentials(ctx).inLog(),
                ctx.path().startsWith("/v1/") ? "messaging.twilio.com" : "api.twilio.com",
                ctx.statusCode(),
                ctx.attribute(SID)));
    }
}
