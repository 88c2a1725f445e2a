package dev.roundtrip.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roundtrip.config.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault by a handshake that fails of it. */
class TlsFaultTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "for {0}, begun {1}: {2}")
    @CsvSource({
        "dns:mail.example, -1d, WRONG_NAME",
        "ip:127.0.0.9,     -1d, WRONG_NAME",
        "ip:127.0.0.1,     -7d, EXPIRED",
        "ip:127.0.0.1,     +7d, NOT_YET_VALID",
    })
    void what_is_wrong_with_a_certificate_is_known(String name, String begin, TlsFault fault) throws Exception {
        Path store = Certificates.signed(folder, name, begin, 2);
        try (ServerSocket server = Certificates.server(store)) {
            assertThat(fault(
                            server,
                            new Network(Optional.of(Certificates.authority(store)), Optional.empty(), List.of())))
                    .isEqualTo(fault);
        }
    }

    @Test
    void a_name_that_a_client_checks_itself_is_a_wrong_name() {
        assertThat(TlsFault.of(new IOException(new SSLPeerUnverifiedException("told by a client's own check"))))
                .isEqualTo(TlsFault.WRONG_NAME);
    }

    @Test
    void a_certificate_whose_authority_nobody_named_is_of_an_unknown_one() throws Exception {
        Path store = Certificates.signed(folder, "ip:127.0.0.1", "-1d", 2);
        try (ServerSocket server = Certificates.server(store)) {
            assertThat(fault(server, Network.plain())).isEqualTo(TlsFault.UNKNOWN_AUTHORITY);
        }
    }

    @Test
    void a_port_that_speaks_plainly_is_not_tls() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(fault(server, Network.plain())).isEqualTo(TlsFault.NOT_TLS);
        }
    }

    @Test
    void what_shows_none_of_them_is_another() {
        assertThat(TlsFault.of(new IOException("broken"))).isEqualTo(TlsFault.OTHER);
        assertThat(TlsFault.OTHER.sentence()).startsWith("they did not agree upon TLS. Check the port");
    }

    private static TlsFault fault(ServerSocket server, Network network) {
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> greet(server));
        URI there = URI.create("https://127.0.0.1:" + server.getLocalPort());
        HttpRequest request =
                HttpRequest.newBuilder(there).timeout(Duration.ofSeconds(20)).build();
        Throwable failure =
                catchThrowable(() -> Reach.of(network).client().build().send(request, BodyHandlers.ofString()));
        served.join();
        assertThat(failure).isNotNull();
        return TlsFault.of(failure);
    }

    /** Talks to one client: by TLS where that succeeds, plainly on a plain port. */
    private static void greet(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("220 mail.example\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // What counts is what the client saw.
            return;
        }
    }
}
