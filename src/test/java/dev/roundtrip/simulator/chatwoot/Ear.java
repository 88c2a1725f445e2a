package dev.roundtrip.simulator.chatwoot;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Listens to webhooks and answers each with the same status. */
final class Ear implements AutoCloseable {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final int status;

    /** What came: its headers of Chatwoot's own, the body as it was, and as JSON. */
    record Heard(String delivery, String timestamp, String signature, byte[] raw, JsonNode body) {
        String event() {
            return body.get("event").asText();
        }
    }

    Ear(int status) throws IOException {
        this.status = status;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    Heard expect(String event, Predicate<JsonNode> fits) {
        return await().until(() -> find(event, fits), found -> found != null);
    }

    Heard expect(String event) {
        return expect(event, any -> true);
    }

    long count(String event) {
        return heard.stream().filter(one -> one.event().equals(event)).count();
    }

    private Heard find(String event, Predicate<JsonNode> fits) {
        return heard.stream()
                .filter(one -> one.event().equals(event) && fits.test(one.body()))
                .findFirst()
                .orElse(null);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] raw = exchange.getRequestBody().readAllBytes();
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("X-Chatwoot-Delivery"),
                    exchange.getRequestHeaders().getFirst("X-Chatwoot-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Chatwoot-Signature"),
                    raw,
                    json.readTree(raw)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
