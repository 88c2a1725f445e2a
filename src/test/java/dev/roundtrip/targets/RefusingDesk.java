package dev.roundtrip.targets;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** Takes automation rules until it refuses one, and gives back those that it does not want to keep. */
final class RefusingDesk implements AutoCloseable {
    private static final String RULES = "/api/v1/accounts/1/automation_rules";

    private final Set<Long> rules = new ConcurrentSkipListSet<>();
    private final AtomicLong asked = new AtomicLong();
    private final Javalin server;

    /**
     * @param takes how many rules it takes
     * @param keeps the numbers of those that it does not delete
     */
    RefusingDesk(int takes, List<Long> keeps) {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.post(RULES, context -> create(context, takes));
                    config.routes.delete(RULES + "/{id}", context -> delete(context, keeps));
                })
                .start(0);
    }

    DeskClient client() {
        URI base = URI.create("http://127.0.0.1:" + server.port());
        return DeskClient.to(DeskAccess.of(base, 1, new AccessToken("token")), Clock.systemUTC());
    }

    Set<Long> rules() {
        return rules;
    }

    private void create(Context context, int takes) {
        long id = asked.incrementAndGet();
        if (id > takes) {
            refuse(context);
            return;
        }
        rules.add(id);
        context.contentType("application/json")
                .result("{\"id\":%d,\"name\":\"ours\",\"event_name\":\"message_created\",\"active\":true}"
                        .formatted(id));
    }

    private void delete(Context context, List<Long> keeps) {
        long id = Long.parseLong(context.pathParam("id"));
        if (keeps.contains(id)) {
            refuse(context);
        } else {
            rules.remove(id);
        }
    }

    private static void refuse(Context context) {
        context.status(422).contentType("application/json").result("{\"error\":\"Not today\"}");
    }

    @Override
    public void close() {
        server.stop();
    }
}
