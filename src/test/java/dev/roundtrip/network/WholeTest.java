package dev.roundtrip.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WholeTest {
    /** Which of the two limits is over first must not change what is said. */
    @Test
    void what_never_answers_is_told_by_the_limit_whichever_is_over_first() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                    .timeout(Duration.ofMillis(50))
                    .build();

            assertThatThrownBy(() -> Whole.send(
                            HttpClient.newHttpClient(),
                            request,
                            HttpResponse.BodyHandlers.ofString(),
                            Duration.ofSeconds(20)))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("no whole answer within 20 s");
        }
    }
}
