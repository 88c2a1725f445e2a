package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Secret;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/** A desk whose token belongs to nobody in particular and whose inboxes are what a test says. */
final class CannedDesk implements AutoCloseable {
    private final Javalin server;

    CannedDesk(String inboxes) {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get(
                            "/api/v1/profile",
                            context -> context.contentType("application/json").result("""
                                    {"id": 4, "name": "Nora", "email": "nora@desk.test", "pubsub_token": "p", "accounts": []}
                                    """));
                    config.routes.get(
                            "/api/v1/accounts/1/inboxes",
                            context ->
                                    context.contentType("application/json").result("{\"payload\": [" + inboxes + "]}"));
                })
                .start(0);
    }

    DeskSettings settings() {
        return new DeskSettings(
                URI.create("http://127.0.0.1:" + server.port()),
                new Secret("token"),
                DeskAccess.TOKEN_HEADER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false);
    }

    DeskClient client() {
        return DeskClient.to(DeskAccess.of(settings().url(), 1, new AccessToken("token")), Clock.systemUTC());
    }

    @Override
    public void close() {
        server.stop();
    }
}
