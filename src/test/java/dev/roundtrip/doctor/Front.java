package dev.roundtrip.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before a server and passes everything on, but for one rule. */
final class Front implements AutoCloseable {
    // The client sets these by itself, or may not.
    private static final Set<String> OF_THE_WAY =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding", "http2-settings");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI behind;
    private final Passing passing;

    private Front(URI behind, UnaryOperator<Passing> rule) throws IOException {
        this.behind = behind;
        this.passing = rule.apply(this::passed);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static Front before(URI behind, UnaryOperator<Passing> rule) throws IOException {
        return new Front(behind, rule);
    }

    record Asked(String method, URI uri, Map<String, List<String>> headers, byte[] body) {}

    record Said(int status, Map<String, List<String>> headers, byte[] body) {}

    /** From a question to its answer. */
    interface Passing {
        Said on(Asked asked) throws IOException;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Said passed(Asked asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(asked.uri()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach((name, values) -> {
            if (!OF_THE_WAY.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Said(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Said said = passing.on(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
            said.headers().forEach((name, values) -> {
                if (!OF_THE_WAY.contains(name.toLowerCase()) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(said.status(), said.body().length == 0 ? -1 : said.body().length);
            exchange.getResponseBody().write(said.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
