package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A desk whose answers are canned; what has none fails. A search is asked for by its path with {@code ?q}. */
final class CannedDesk implements AutoCloseable {
    static final String FAILED = "500";
    static final String HANGS = "hangs";
    static final String ACCOUNT = "/api/v1/accounts/7";
    static final String NONE = "{\"data\":{\"meta\":{\"all_count\":0},\"payload\":[]}}";
    static final String PRIORITY = "POST " + ACCOUNT + "/conversations/3/toggle_priority";
    static final String CONVERSATIONS = "GET " + ACCOUNT + "/conversations";
    private static final String MESSAGE =
            "{\"id\":12,\"conversation_id\":3,\"inbox_id\":7,\"message_type\":1,\"private\":false,\"content\":\"It is.\",\"status\":\"sent\",\"source_id\":null,\"content_attributes\":{},\"created_at\":1777888800}";
    private static final String CONVERSATION =
            "{\"id\":3,\"inbox_id\":7,\"status\":\"open\",\"meta\":{\"sender\":{\"id\":1,\"name\":\"Maya\"}},\"messages\":[],\"labels\":[],\"priority\":null,\"created_at\":1777888800}";

    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.get("/*", this::answer);
                config.routes.post("/*", this::answer);
            })
            .start(0);
    final DeskClient client;

    /** Its client gives an answer two seconds. */
    CannedDesk(Clock clock) {
        warmUp();
        client = DeskClient.to(access(Duration.ofSeconds(2)), clock);
    }

    private DeskAccess access(Duration patience) {
        return new DeskAccess(
                URI.create("http://127.0.0.1:" + server.port()), 7, new AccessToken("token"), patience, patience);
    }

    /** The first request of a process takes as long as it takes to load the client. */
    private void warmUp() {
        says("ok", "ok");
        try (DeskClient patient = DeskClient.to(access(Duration.ofSeconds(30)), Clock.systemUTC())) {
            patient.version();
        }
        answers.clear();
        asked.clear();
    }

    void answers(String question, String answer) {
        answersOnce(question, answer);
    }

    /** One after the other; the last one ever after. */
    void answersOnce(String question, String... inTurn) {
        answers.put(question, new ArrayDeque<>(Arrays.asList(inTurn)));
    }

    void says(String queue, String data) {
        answers(
                "GET /api",
                "{\"version\":\"4.14.2\",\"timestamp\":\"x\",\"queue_services\":\"%s\",\"data_services\":\"%s\"}"
                        .formatted(queue, data));
    }

    void holdsTheAnswer() {
        answers(CONVERSATIONS + "/3/messages", "{\"meta\":{},\"payload\":[" + MESSAGE + "]}");
        answers(CONVERSATIONS + "/3", CONVERSATION);
        answers(PRIORITY, "{}");
    }

    /** The same, and an activity line when it is asked the time after so many times. */
    void writesAnActivityLineAfter(int looks) {
        String line = MESSAGE.replace("\"id\":12", "\"id\":13").replace("\"message_type\":1", "\"message_type\":2");
        String[] inTurn = new String[looks + 1];
        Arrays.fill(inTurn, "{\"meta\":{},\"payload\":[" + MESSAGE + "]}");
        inTurn[looks] = "{\"meta\":{},\"payload\":[" + MESSAGE + "," + line + "]}";
        answersOnce(CONVERSATIONS + "/3/messages", inTurn);
    }

    /** A customer's message with these words. */
    void holdsIn(long conversation, String words) {
        String message =
                MESSAGE.replace("\"message_type\":1", "\"message_type\":0").replace("It is.", words);
        answers(CONVERSATIONS + "/" + conversation + "/messages", "{\"meta\":{},\"payload\":[" + message + "]}");
    }

    /** A list of one conversation, which does not tell whose it is. */
    String conversations() {
        return "{\"data\":{\"meta\":{\"all_count\":1},\"payload\":[" + CONVERSATION + "]}}";
    }

    /** Inbox 7, where our customer has one conversation without anything that was missed. */
    void holdsTheInbox() {
        holdsTheAnswer();
        answers("GET " + ACCOUNT + "/inboxes/7", "{\"id\":7,\"name\":\"Shop\",\"channel_type\":\"Channel::Email\"}");
        answers(CONVERSATIONS, conversations());
        answers("GET " + ACCOUNT + "/contacts/search?q", "{\"meta\":{},\"payload\":[]}");
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(Context context) throws InterruptedException {
        String question = context.method() + " " + context.path() + (context.queryParam("q") == null ? "" : "?q");
        asked.add(question);
        Deque<String> inTurn = answers.getOrDefault(question, new ArrayDeque<>(List.of(FAILED)));
        String answer = inTurn.size() > 1 ? inTurn.poll() : inTurn.peek();
        if (answer.equals(HANGS)) {
            over.await(10, TimeUnit.SECONDS);
        }
        boolean failed = answer.equals(FAILED) || answer.equals(HANGS);
        context.status(failed ? 500 : 200)
                .contentType("application/json")
                .result(failed ? "{\"status\":500,\"error\":\"Internal Server Error\"}" : answer);
    }

    void stop() {
        over.countDown();
        server.stop();
    }

    @Override
    public void close() {
        client.close();
        stop();
    }
}
