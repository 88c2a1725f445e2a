package dev.roundtrip.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.FeedState;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.waiting.Sightings;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Desks whose services fail, or that do nothing in the background; what they answer is canned. */
class SickDeskTest {
    private static final String ACCOUNT = "/api/v1/accounts/7";
    private static final String MESSAGE =
            "{\"id\":12,\"conversation_id\":3,\"inbox_id\":7,\"message_type\":1,\"private\":false,\"content\":\"It is.\",\"status\":\"sent\",\"source_id\":null,\"content_attributes\":{},\"created_at\":1777888800}";
    private static final String CONVERSATION =
            "{\"id\":3,\"inbox_id\":7,\"status\":\"open\",\"meta\":{\"sender\":{\"id\":1,\"name\":\"Maya\"}},\"messages\":[],\"labels\":[],\"priority\":null,\"created_at\":1777888800}";
    private static final String FAILED = "500";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.get("/*", this::answer);
                config.routes.post("/*", this::answer);
            })
            .start(0);
    private final DeskClient desk = DeskClient.to(
            new DeskAccess(
                    URI.create("http://127.0.0.1:" + server.port()),
                    7,
                    new AccessToken("token"),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2)),
            clock);

    @AfterEach
    void close() {
        desk.close();
        server.stop();
    }

    @Test
    void a_desk_that_says_its_queue_fails() {
        says("failing", "ok");
        holdsTheAnswer();

        assertThat(traces())
                .contains(new Trace(
                        Sign.DESK_SICK, "the desk", "It says itself that it does not reach its queue (Redis)."));
    }

    @Test
    void a_database_that_is_said_to_fail_is_believed_only_when_a_read_fails_as_well() {
        says("ok", "failing");
        answers.put(
                "GET /api/v1/profile",
                "{\"id\":1,\"name\":\"Tomas\",\"email\":\"t@desk.test\",\"pubsub_token\":\"p\",\"accounts\":[]}");
        holdsTheAnswer();
        assertThat(traces()).extracting(Trace::sign).doesNotContain(Sign.DESK_SICK);

        answers.put("GET /api/v1/profile", FAILED);
        assertThat(traces()).extracting(Trace::sign).contains(Sign.DESK_SICK);
    }

    @Test
    void a_desk_that_writes_no_activity_line_does_nothing_in_the_background() {
        says("ok", "ok");
        holdsTheAnswer();

        List<Trace> traces = traces();

        assertThat(traces).extracting(Trace::sign).containsExactly(Sign.WAITING, Sign.WORKER_SILENT);
        assertThat(traces.get(1).sentence())
                .matches(
                        "\\d+ ms after a change of priority no activity line about it stood in conversation 3: nothing is done in the background, or very late\\.");
    }

    @Test
    void a_desk_that_fails_throughout_is_told_as_unasked() {
        assertThat(traces()).isNotEmpty().extracting(Trace::sign).containsOnly(Sign.UNASKED);
    }

    @Test
    void a_desk_that_is_not_there_is_asked_once() {
        server.stop();
        assertThat(traces()).extracting(Trace::sign).containsExactly(Sign.UNASKED);
    }

    private List<Trace> traces() {
        Ear deaf = new Ear(new Sightings<>(), () -> new FeedState(true, 1, 1, 0), any -> false);
        return new DeskWitness(desk, deaf, clock, Duration.ofMillis(1500))
                .traces(Missed.of(Channel.EMAIL, Hop.HANDED_OVER).as(3, 12).miss());
    }

    private void says(String queue, String data) {
        answers.put(
                "GET /api",
                "{\"version\":\"4.14.2\",\"timestamp\":\"x\",\"queue_services\":\"%s\",\"data_services\":\"%s\"}"
                        .formatted(queue, data));
    }

    private void holdsTheAnswer() {
        answers.put("GET " + ACCOUNT + "/conversations/3/messages", "{\"meta\":{},\"payload\":[" + MESSAGE + "]}");
        answers.put("GET " + ACCOUNT + "/conversations/3", CONVERSATION);
        answers.put("POST " + ACCOUNT + "/conversations/3/toggle_priority", "{}");
    }

    private void answer(Context context) {
        String answer = answers.getOrDefault(context.method() + " " + context.path(), FAILED);
        context.status(answer.equals(FAILED) ? 500 : 200)
                .contentType("application/json")
                .result(answer.equals(FAILED) ? "{\"status\":500,\"error\":\"Internal Server Error\"}" : answer);
    }
}
