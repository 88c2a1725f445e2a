package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import dev.roundtrip.waiting.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottlingTest {
    private final HandClock clock = new HandClock("2026-03-02T10:00:00Z");
    private final HttpClient http = HttpClient.newHttpClient();
    private ChatwootSimulator desk = start(Throttling.PRODUCT);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_sixth_new_visitor_from_one_address_is_told_to_come_back_later() throws Exception {
        assertThat(statuses(5, "GET", "/widget?website_token=wrong", "203.0.113.7"))
                .containsOnly(404);

        HttpResponse<String> sixth = ask("GET", "/widget?website_token=wrong", "203.0.113.7");

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).isEqualTo("Retry later\n");
        assertThat(sixth.headers().firstValue("content-type")).hasValue("text/plain");
        assertThat(sixth.headers().map()).doesNotContainKeys("retry-after", "x-frame-options");
    }

    @Test
    void other_addresses_and_visitors_who_were_here_before_are_not_held_off() throws Exception {
        statuses(6, "GET", "/widget?website_token=wrong", "203.0.113.7");

        assertThat(statuses(1, "GET", "/widget?website_token=wrong", "203.0.113.8"))
                .containsOnly(404);
        assertThat(statuses(9, "GET", "/widget?website_token=wrong&cw_conversation=garbage", "203.0.113.7"))
                .containsOnly(404);
    }

    @Test
    void who_waited_long_enough_is_let_in_again() throws Exception {
        statuses(6, "GET", "/widget?website_token=wrong", "203.0.113.7");

        clock.advance(Duration.ofMinutes(59));
        assertThat(statuses(1, "GET", "/widget?website_token=wrong", "203.0.113.7"))
                .containsOnly(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(statuses(1, "GET", "/widget?website_token=wrong", "203.0.113.7"))
                .containsOnly(404);
    }

    @Test
    void signing_in_and_opening_chats_have_allowances_of_their_own_and_writing_has_none() throws Exception {
        assertThat(statuses(6, "POST", "/auth/sign_in", "203.0.113.7")).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(statuses(7, "POST", "/api/v1/widget/conversations", "203.0.113.7"))
                .endsWith(404, 429);
        assertThat(statuses(12, "POST", "/api/v1/widget/messages", "203.0.113.7"))
                .containsOnly(404);
    }

    @Test
    void this_machine_is_never_held_off_and_proxies_are_believed_when_they_are_near() throws Exception {
        assertThat(statuses(7, "GET", "/widget?website_token=wrong", null)).containsOnly(404);
        assertThat(statuses(6, "GET", "/widget?website_token=wrong", "198.51.100.1, 203.0.113.7, 10.0.0.3"))
                .endsWith(429);
        assertThat(statuses(1, "GET", "/widget?website_token=wrong", "203.0.113.7"))
                .containsOnly(429);
        assertThat(statuses(1, "GET", "/widget?website_token=wrong", "198.51.100.1"))
                .containsOnly(404);
    }

    @Test
    void health_may_be_asked_by_everybody_at_any_time() {
        assertThat(statuses(9, "GET", "/health", "203.0.113.7")).containsOnly(200);
    }

    @Test
    void everybody_is_held_off_where_that_is_asked_for() throws Exception {
        desk.close();
        desk = start(Throttling.EVERYBODY);

        assertThat(statuses(6, "GET", "/widget?website_token=wrong", null)).endsWith(404, 429);
    }

    @Test
    void nobody_is_held_off_where_throttles_are_off() throws Exception {
        desk.close();
        desk = start(Throttling.OFF);

        assertThat(statuses(8, "GET", "/widget?website_token=wrong", "203.0.113.7"))
                .containsOnly(404);
    }

    private ChatwootSimulator start(Throttling throttling) {
        return ChatwootSimulator.start(
                ChatwootOptions.standard().withClock(clock).withThrottling(throttling));
    }

    private List<Integer> statuses(int times, String method, String path, String client) {
        return IntStream.range(0, times)
                .mapToObj(any -> http.sendAsync(request(method, path, client), HttpResponse.BodyHandlers.discarding())
                        .join()
                        .statusCode())
                .toList();
    }

    private HttpResponse<String> ask(String method, String path, String client)
            throws IOException, InterruptedException {
        return http.send(request(method, path, client), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String client) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        return (client == null ? request : request.header("X-Forwarded-For", client)).build();
    }
}
