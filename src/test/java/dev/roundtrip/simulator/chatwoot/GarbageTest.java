package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what one request does to the desk must not harm the next
class GarbageTest {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private TestDesk desk;
    private static final String CUT = "cut";
    private final List<KnownRoutes.Route> routes = KnownRoutes.all().stream()
            // It takes the token away with which everything else is asked.
            .filter(route -> !route.path().endsWith("/reset_access_token"))
            .toList();
    private JsonNode chat;
    private String session;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
        chat = desk.post(
                "/inboxes",
                Map.of("name", "Chat", "channel", Map.of("type", "web_widget", "website_url", "https://x.test")));
        desk.post("/inboxes", Map.of("name", "Mail", "channel", Map.of("type", "email", "email", "mail@desk.test")));
        desk.say(desk.conversation(), "Hello", "outgoing");
        session = desk.body(desk.send(
                        "POST",
                        "/api/v1/widget/config?website_token="
                                + chat.get("website_token").asText(),
                        Map.of(),
                        null))
                .at("/website_channel_config/auth_token")
                .asText();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_route_stumbles_over(Garbage garbage) throws Exception {
        try (StumblesHeard stumbles = new StumblesHeard()) {
            List<CompletableFuture<HttpResponse<String>>> answers = routes.stream()
                    .filter(route -> WITH_BODY.contains(route.method()))
                    .flatMap(route -> paths(route.path())
                            .limit(garbage == Garbage.NULLS ? 3 : 1)
                            .map(path ->
                                    garbage.on(request(path), route.method()).build()))
                    .map(request -> desk.http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList();

            assertThat(answers)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isBetween(200, 500));
            assertThat(stumbles.all()).isEmpty();
        }
        assertServing();
    }

    @Test
    void no_route_stumbles_over_paths_and_queries_that_name_nothing() {
        try (StumblesHeard stumbles = new StumblesHeard()) {
            List<String> queries = List.of(
                    "?page=x&q=%00&status=none&since=yesterday&until=-1&type=&metric=&before=a&after=b&assignee_type=7",
                    "?page=99999999999999999999&since=99999999999999999999&until=9&before=99999999999999999999&labels[]=&q[]=1",
                    "?page[a]=1&status[]=open&since[x]=1&type[]=account&metric=conversations_count&group_by=eon&q=%ff");
            List<HttpRequest> asked = routes.stream()
                    .filter(route -> !WITH_BODY.contains(route.method()))
                    .flatMap(route -> paths(route.path())
                            .flatMap(path -> route.method().equals("GET")
                                    ? queries.stream().map(path::concat)
                                    : Stream.of(path))
                            .filter(path -> route.method().equals("GET") || !path.matches(".*/(1|accounts/\\d+)(/.*)?"))
                            .map(path -> request(path)
                                    .method(route.method(), HttpRequest.BodyPublishers.noBody())
                                    .build()))
                    .toList();

            assertThat(asked.stream()
                            .map(one -> desk.http.sendAsync(one, HttpResponse.BodyHandlers.ofString()))
                            .toList())
                    .hasSizeGreaterThan(200)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isBetween(200, 500));
            assertThat(stumbles.all()).isEmpty();
        }
        assertServing();
    }

    @Test
    void a_method_that_no_route_knows_and_headers_without_end_are_refused() throws Exception {
        assertThat(raw("FROB /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .matches("HTTP/1.1 4\\d\\d.*");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(200 * 1024) + "\r\n\r\n"))
                .as("refused, or cut before all of it is sent")
                .matches("HTTP/1.1 431.*|" + CUT);
        assertThat(raw("\u0016\u0003\u0001 not HTTP at all\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertServing();
    }

    @Test
    void half_a_frame_on_a_socket_ends_that_socket_alone() throws Exception {
        URI base = URI.create(desk.simulator.baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream().write(upgrade().getBytes(StandardCharsets.US_ASCII));
            assertThat(line(socket.getInputStream())).startsWith("HTTP/1.1 101");
            // Says that 100 bytes come, sends three of them, and is silent.
            socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) (0x80 | 100), 1, 2, 3, 4, 'a', 'b', 'c'});
            socket.shutdownOutput();
            while (socket.getInputStream().read() >= 0) {
                assertThat(socket.isClosed()).isFalse();
            }
        }
        assertServing();
    }

    @Test
    void a_request_that_ends_in_the_middle_of_its_body_is_given_up() throws Exception {
        raw("POST " + desk.account
                + "/contacts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n"
                + "api_access_token: " + desk.ada.get("access_token").asText() + "\r\n\r\n{\"name\": \"Hal");
        assertServing();
        assertThat(desk.get("/contacts/search?q=Hal").at("/meta/count").asInt()).isZero();
    }

    @Test
    void a_body_that_is_not_packed_as_it_says_is_taken_for_what_it_is_or_refused() throws Exception {
        HttpRequest request = request(desk.account + "/contacts")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString("no such thing"))
                .build();

        assertThat(desk.http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(400, 499);
        assertServing();
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_no_program_should_send_harms_no_other(BrokenMail broken) throws Exception {
        try (StumblesHeard stumbles = new StumblesHeard()) {
            HttpRequest request = request("/rails/action_mailbox/relay/inbound_emails")
                    .header("Content-Type", "message/rfc822")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(broken.to("mail@desk.test")))
                    .build();

            assertThat(desk.http
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            assertThat(stumbles.all()).isEmpty();
        }
        assertServing();
    }

    private void assertServing() {
        try {
            assertThat(desk.send("GET", "/health", null, null).statusCode()).isEqualTo(200);
            assertThat(desk.say(desk.conversation(), "Still there?", "outgoing")
                            .get("content")
                            .asText())
                    .isEqualTo("Still there?");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The desk serves no longer.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String token = path.startsWith("/platform")
                ? desk.simulator.platformToken()
                : desk.ada.get("access_token").asText();
        String ingress = Base64.getEncoder()
                .encodeToString("actionmailbox:ingress-password".getBytes(StandardCharsets.US_ASCII));
        String visitor = path.contains("?") ? "&website_token=" : "?website_token=";
        return HttpRequest.newBuilder(URI.create(desk.simulator.baseUrl()
                        + path
                        + visitor
                        + chat.get("website_token").asText()))
                .timeout(Duration.ofSeconds(20))
                .header("api_access_token", token)
                .header("X-Auth-Token", session)
                .header("Authorization", "Basic " + ingress);
    }

    /** The path with numbers that name something, and with words that name nothing. */
    private Stream<String> paths(String path) {
        String known = path.replace("{account}", desk.account.substring(desk.account.lastIndexOf('/') + 1))
                .replace("{inbox}", desk.inbox.get("inbox_identifier").asText());
        List<String> all = new ArrayList<>();
        all.add(known.replaceAll("[{<][a-z_]+[}>]", "1"));
        if (!all.contains(known)) {
            all.add(known.replaceAll("[{<][a-z_]+[}>]", "%00-x"));
            all.add(known.replaceAll("[{<][a-z_]+[}>]", "99999999999999999999"));
        }
        return all.stream();
    }

    private String upgrade() {
        return "GET /cable HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    }

    /** The first line of what is answered. */
    private String raw(String request) throws IOException {
        URI base = URI.create(desk.simulator.baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return line(socket.getInputStream());
        } catch (SocketException cut) {
            return CUT;
        }
    }

    private static String line(InputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = stream.read(); sign >= 0 && sign != '\n'; sign = stream.read()) {
            line.append((char) sign);
        }
        return line.toString().strip();
    }
}
