package dev.roundtrip.simulator.twilio;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A desk that only takes webhooks down, and that has a picture to fetch. */
final class Receiver implements AutoCloseable {
    static final byte[] PICTURE = {1, 2, 3, 4};
    private final BlockingQueue<Hook> hooks = new LinkedBlockingQueue<>();
    private final Javalin app = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.post("/{hook}", this::take);
                config.routes.get(
                        "/picture.png", ctx -> ctx.contentType("image/png").result(PICTURE));
            })
            .start();

    record Hook(String url, String signature, Map<String, String> form) {}

    String url(String path) {
        return "http://127.0.0.1:" + app.port() + "/" + path;
    }

    Hook next() throws InterruptedException {
        Hook hook = hooks.poll(5, TimeUnit.SECONDS);
        if (hook == null) {
            throw new AssertionError("Expected a webhook at " + url("") + " within 5 s, but none was posted");
        }
        return hook;
    }

    boolean silent() {
        return hooks.isEmpty();
    }

    private void take(Context ctx) {
        Map<String, String> form = ctx.formParamMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().get(0)));
        hooks.add(new Hook(ctx.fullUrl(), ctx.header("X-Twilio-Signature"), form));
        ctx.status(204);
    }

    @Override
    public void close() {
        app.stop();
    }
}
