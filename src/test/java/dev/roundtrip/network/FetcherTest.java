package dev.roundtrip.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "image/png; charset=x");
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write(new byte[] {1, 2, 3});
            }
        });
        server.createContext("/begun", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                over.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void a_file_comes_whole_with_its_type() throws IOException {
        Fetcher.Fetched file = fetcher(Duration.ofSeconds(5)).at(at("/file"));

        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.content()).containsExactly(1, 2, 3);
    }

    @Test
    void a_body_that_does_not_end_is_given_up_in_time() {
        assertThatIOException()
                .isThrownBy(() -> fetcher(Duration.ofMillis(300)).at(at("/begun")))
                .withMessage("was not there as a whole within 0.3 s");
    }

    @Test
    void why_there_is_none_is_told() {
        Fetcher fetcher = fetcher(Duration.ofSeconds(5));
        assertThatIOException().isThrownBy(() -> fetcher.at(at("/none"))).withMessage("answers 404");

        URI gone = at("/file");
        server.stop(0);
        assertThatIOException().isThrownBy(() -> fetcher.at(gone)).withMessageStartingWith("gives no answer (");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Fetcher fetcher(Duration limit) {
        return new Fetcher(Reach.plain(), limit);
    }
}
