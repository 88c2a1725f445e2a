package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.roundtrip.config.Network;
import dev.roundtrip.network.Certificates;
import dev.roundtrip.network.ConnectProxy;
import dev.roundtrip.network.Reach;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of a name that only the proxy knows, with a certificate that only the file of settings vouches for. */
class DeskReachTest {
    private static final String NAME = "desk.staging.invalid";

    @TempDir
    Path folder;

    private HttpsServer server;
    private ConnectProxy proxy;
    private Path authority;

    @BeforeEach
    void start() throws Exception {
        Path store = Certificates.key(folder, "dns:" + NAME);
        authority = Certificates.authority(store);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(store)));
        server.createContext("/api", exchange -> {
            byte[] said = """
                    {"version": "4.14.2", "queue_services": "ok", "data_services": "ok"}""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        proxy = ConnectProxy.open();
    }

    @AfterEach
    void end() throws Exception {
        proxy.close();
        server.stop(0);
    }

    @Test
    void is_asked_through_the_proxy_and_trusted_by_the_file() {
        assertThat(version(NAME, Optional.of(authority))).isEqualTo("4.14.2");
        assertThat(proxy.asked()).containsExactly("CONNECT " + NAME + ":" + port());
    }

    @Test
    void is_not_trusted_without_the_file() {
        assertThatThrownBy(() -> version(NAME, Optional.empty()))
                .isInstanceOf(DeskTrouble.class)
                .hasMessageContaining("roundtrip.ca.file");
    }

    @Test
    void is_not_trusted_under_another_name() {
        assertThatThrownBy(() -> version("other.staging.invalid", Optional.of(authority)))
                .isInstanceOf(DeskTrouble.class)
                .hasMessageContaining("no secure connection (")
                .hasMessageContaining("<other.staging.invalid>");
    }

    private String version(String host, Optional<Path> trusted) {
        Reach reach = Reach.of(new Network(trusted, Optional.of(proxy.address()), List.of()));
        DeskAccess access = DeskAccess.of(URI.create("https://" + host + ":" + port()), 1, new AccessToken("token"))
                .by(reach);
        try (DeskClient desk = DeskClient.to(access, Clock.systemUTC())) {
            return desk.version().version();
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static SSLContext tls(Path store) throws Exception {
        char[] word = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, word);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, word);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
