package dev.roundtrip.desk;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers what a test tells it to, over real HTTP and a real WebSocket, and keeps what it was asked. */
final class StubDesk implements AutoCloseable {
    static final String TOKEN = "token-of-tomas-4711";
    static final long ACCOUNT = 7;

    /** What was asked. */
    record Asked(String method, String path, Map<String, String> query, String token, String body) {}

    /** What is answered. */
    record Canned(int status, String contentType, String body) {}

    private final Map<String, Function<Asked, Canned>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final StubCable cable = new StubCable();
    private final Javalin server;

    StubDesk() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/*", this::answer);
                    config.routes.post("/*", this::answer);
                    config.routes.patch("/*", this::answer);
                    config.routes.delete("/*", this::answer);
                    config.routes.ws("/cable", cable::speak);
                })
                .start(0);
    }

    DeskAccess access() {
        return new DeskAccess(
                URI.create("http://127.0.0.1:" + server.port()),
                ACCOUNT,
                new AccessToken(TOKEN),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    StubCable cable() {
        return cable;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    static String at(String route) {
        return "/api/v1/accounts/" + ACCOUNT + "/" + route;
    }

    void json(String method, String path, String body) {
        answers(method, path, new Canned(200, "application/json; charset=utf-8", body));
    }

    void answers(String method, String path, Canned canned) {
        answers(method, path, question -> canned);
    }

    void answers(String method, String path, Function<Asked, Canned> reply) {
        answers.put(method + " " + path, reply);
    }

    static Canned json(String body) {
        return new Canned(200, "application/json; charset=utf-8", body);
    }

    private void answer(Context context) {
        Map<String, String> query = new ConcurrentHashMap<>();
        context.queryParamMap().forEach((key, values) -> query.put(key, values.get(0)));
        Asked question = new Asked(
                context.method().name(),
                context.path(),
                query,
                String.valueOf(context.header(DeskAccess.TOKEN_HEADER)),
                new String(context.bodyAsBytes(), StandardCharsets.UTF_8));
        asked.add(question);
        Canned canned = answers.getOrDefault(
                        question.method() + " " + question.path(),
                        unknown -> new Canned(404, "text/html; charset=utf-8", "<html>Not here</html>"))
                .apply(question);
        context.status(canned.status()).contentType(canned.contentType()).result(canned.body());
    }

    @Override
    public void close() {
        server.stop();
    }
}
