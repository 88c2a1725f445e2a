package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long after the desk's frame a waiting scenario goes on, and how often the desk is asked meanwhile. Prints figures
 * and judges none: a second listener on the same machine stamps each frame as it comes off the wire.
 */
@Tag("bench")
class NoticeLatencyBench {
    private static final int MESSAGES = 400;
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Clock clock = Clock.systemUTC();
    private final SimulatedDesk simulated = new SimulatedDesk();
    private final AtomicInteger asked = new AtomicInteger();
    private final DeskClient desk = DeskClient.to(simulated.access(), clock);
    private final DeskFeed feed =
            DeskFeed.open(desk.recordingTo(exchange -> asked.incrementAndGet()), FeedSettings.usual(""), clock);
    private final Map<String, Long> onTheWire = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0} scenarios")
    @ValueSource(ints = {1, 4, 16})
    void a_waiting_scenario_notices(int scenarios) throws Exception {
        assertThat(feed.confirmedWithin(Duration.ofSeconds(10))).isTrue();
        WebSocket stamper = stamper();
        ExecutorService people = Executors.newFixedThreadPool(scenarios);
        try {
            List<Future<List<Long>>> each = new ArrayList<>();
            for (int scenario = 0; scenario < scenarios; scenario++) {
                String name = "customer-" + scenarios + "-" + scenario;
                each.add(people.submit(() -> converse(name, MESSAGES / scenarios)));
            }
            List<Long> micros = new ArrayList<>();
            for (Future<List<Long>> one : each) {
                micros.addAll(one.get());
            }
            micros.sort(null);
            int before = asked.get();
            List<Future<?>> waits = new ArrayList<>();
            IntStream.range(0, scenarios)
                    .forEach(one -> waits.add(people.submit(() -> waitInVain("nobody-" + scenarios + "-" + one))));
            for (Future<?> wait : waits) {
                wait.get();
            }
            System.out.printf(
                    "%2d scenarios, %d messages: notice p50 %.1f ms, p99 %.1f ms, max %.1f ms; %.2f requests a second and waiting scenario%n",
                    scenarios,
                    micros.size(),
                    at(micros, 0.50),
                    at(micros, 0.99),
                    at(micros, 1),
                    (asked.get() - before) / (double) SILENCE.toSeconds() / scenarios);
        } finally {
            stamper.abort();
            people.shutdownNow();
        }
    }

    private static double at(List<Long> micros, double part) {
        return micros.get((int) Math.ceil(part * micros.size()) - 1) / 1000.0;
    }

    private List<Long> converse(String name, int messages) throws InterruptedException {
        String customer = simulated.customer(name);
        long conversation = 0;
        List<Long> micros = new ArrayList<>();
        Watch watch = feed.watch(simulated.inbox(), customer);
        try {
            for (int number = 0; number < messages; number++) {
                // The desk takes no more than 200 messages a minute in one conversation.
                conversation = number % 100 == 0 ? simulated.opens(customer) : conversation;
                String words = name + " writes number " + number + ".";
                simulated.writes(customer, conversation, words);
                Outcome<DeskMessage> seen = await(words, Budget.seconds(10, 10));
                long now = System.nanoTime();
                assertThat(seen).isInstanceOf(Outcome.Seen.class);
                // The stamping listener may be told a moment after ours: then nothing was lost to waiting.
                micros.add(Math.max(0, TimeUnit.NANOSECONDS.toMicros(now - onTheWire.getOrDefault(words, now))));
            }
        } finally {
            watch.close();
        }
        return micros;
    }

    private void waitInVain(String name) {
        String customer = simulated.customer(name);
        simulated.opens(customer);
        Watch watch = feed.watch(simulated.inbox(), customer);
        try {
            await("never said", new Budget(SILENCE, SILENCE));
        } finally {
            watch.close();
        }
    }

    private Outcome<DeskMessage> await(String words, Budget budget) {
        return new Waiting(clock)
                .await(Expectation.of(
                        words, feed, message -> message.content().equals(words), Instant.now(clock), budget));
    }

    /** Listens as the same agent does, beside the feed. */
    private WebSocket stamper() throws InterruptedException {
        Profile agent = desk.profile();
        String identifier =
                "{\\\"channel\\\":\\\"RoomChannel\\\",\\\"pubsub_token\\\":\\\"%s\\\",\\\"account_id\\\":%d,\\\"user_id\\\":%d}"
                        .formatted(agent.pubsubToken(), desk.access().account(), agent.id());
        CountDownLatch confirmed = new CountDownLatch(1);
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("actioncable-v1-json")
                .buildAsync(
                        java.net.URI.create(desk.access().base().toString().replaceFirst("^http", "ws") + "/cable"),
                        new WebSocket.Listener() {
                            private final StringBuilder text = new StringBuilder();

                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                                text.append(part);
                                if (last) {
                                    stamp(text.toString(), confirmed);
                                    text.setLength(0);
                                }
                                from.request(1);
                                return null;
                            }
                        })
                .join();
        socket.sendText("{\"command\":\"subscribe\",\"identifier\":\"" + identifier + "\"}", true)
                .join();
        assertThat(confirmed.await(10, TimeUnit.SECONDS)).isTrue();
        return socket;
    }

    private void stamp(String frame, CountDownLatch confirmed) {
        long now = System.nanoTime();
        if (frame.contains("confirm_subscription")) {
            confirmed.countDown();
        }
        int from = frame.indexOf("customer-");
        int to = frame.indexOf('.', from);
        if (frame.contains("message.created") && from >= 0 && to > from) {
            onTheWire.putIfAbsent(frame.substring(from, to + 1), now);
        }
    }

    @AfterEach
    void close() {
        feed.close();
        desk.close();
        simulated.close();
    }
}
