package dev.roundtrip.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real product took as much in 28 seconds and showed all of it 66 seconds later. */
@Tag("self")
class BurstTest {
    private static final int CUSTOMERS = 20;
    private static final int EACH = 50;
    private static final String NUMBER = "+15550001000";
    private static final String TWILIO = "AC0123456789abcdef0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulators simulators = Simulators.start(
            ChatwootOptions.standard(), () -> UUID.randomUUID().toString().replace("-", ""));
    private final DeskDriver desk = new DeskDriver(simulators);
    private final ExecutorService hurry = Executors.newFixedThreadPool(CUSTOMERS);
    private final List<BurstCustomer> customers = new ArrayList<>();

    @BeforeEach
    void gather() throws Exception {
        String base = simulators.chatwoot().baseUrl();
        desk.post("/inboxes", Map.of("name", "Mail", "channel", Map.of("type", "email", "email", "burst@desk.test")));
        desk.post(
                "/channels/twilio_channel",
                Map.of(
                        "twilio_channel",
                        Map.of(
                                "name",
                                "Texts",
                                "medium",
                                "sms",
                                "account_sid",
                                TWILIO,
                                "auth_token",
                                "token",
                                "phone_number",
                                NUMBER)));
        JsonNode chat = desk.post(
                "/inboxes",
                Map.of("name", "Chat", "channel", Map.of("type", "web_widget", "website_url", "https://x.test")));
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(
                    switch (i % 3) {
                        case 0 -> new BurstCustomer.ByMail(http, base, i, "burst@desk.test");
                        case 1 -> new BurstCustomer.ByText(http, base, i, TWILIO, NUMBER);
                        default ->
                            new BurstCustomer.ByChat(
                                    http, base, i, chat.get("website_token").asText());
                    });
        }
    }

    @AfterEach
    void close() {
        hurry.shutdownNow();
        simulators.close();
    }

    @Test
    void a_thousand_messages_at_once_are_neither_lost_nor_doubled_nor_put_elsewhere() throws Exception {
        long before = heap();
        long start = System.nanoTime();
        List<Future<?>> writing = new ArrayList<>();
        customers.forEach(customer ->
                writing.add(hurry.submit(() -> IntStream.range(0, EACH).forEach(customer::write))));
        for (Future<?> one : writing) {
            one.get();
        }
        long sent = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> said().stream().mapToInt(List::size).sum() >= CUSTOMERS * EACH);
        long seen = System.nanoTime();

        assertThat(said())
                .containsExactlyInAnyOrderElementsOf(customers.stream()
                        .map(customer -> IntStream.range(0, EACH)
                                .mapToObj(customer::words)
                                .toList())
                        .toList());
        long kept = heap() - before;
        assertThat(kept).as("bytes that a thousand messages occupy").isLessThan(64L * 1024 * 1024);
        System.out.printf(
                "Burst: %d messages from %d customers, sent in %.1f s, all visible %.1f s later, heap after GC %.1f MB, %.1f MB more than before%n",
                CUSTOMERS * EACH,
                CUSTOMERS,
                (sent - start) / 1e9,
                (seen - sent) / 1e9,
                (before + kept) / 1e6,
                kept / 1e6);
    }

    /** What the customers said as the desk shows it, a list for each conversation, oldest first. */
    private List<List<String>> said() {
        return Stream.of(1, 2)
                .flatMap(page ->
                        each(desk.get("/conversations?status=all&page=" + page).at("/data/payload")))
                .map(one -> one.get("id").asText())
                .map(id -> each(desk.get("/conversations/" + id + "/messages?after=0")
                                .get("payload"))
                        .filter(message -> message.get("message_type").asInt() == 0)
                        .map(message -> message.get("content").asText())
                        .toList())
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
