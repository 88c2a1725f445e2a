package dev.roundtrip.channel.webchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.roundtrip.config.BrowserSettings;
import dev.roundtrip.config.Network;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class BrowserReachTest {
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void straight_ahead_needs_no_arguments() {
        assertThat(new BrowserReach(Network.plain(), List.of(URI.create("https://desk.invalid"))).arguments())
                .isEmpty();
    }

    @Test
    void a_proxy_and_the_hosts_that_do_without_it_are_arguments() {
        Network network = new Network(
                Optional.empty(),
                Optional.of(URI.create("http://proxy.example:3128")),
                List.of("desk.example", "*.shop.example"));

        assertThat(new BrowserReach(network, List.of()).arguments())
                .containsExactly(
                        "--proxy-server=http://proxy.example:3128", "--proxy-bypass-list=desk.example;*.shop.example");
    }

    @Test
    @Tag("browser")
    void the_browser_asks_through_the_proxy() throws Exception {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] page = ("<p>through the proxy to " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        proxy.start();
        try {
            Network network = new Network(
                    Optional.empty(),
                    Optional.of(
                            URI.create("http://127.0.0.1:" + proxy.getAddress().getPort())),
                    List.of());
            assertThat(seenAt(network, URI.create("http://desk.invalid/page")))
                    .isEqualTo("through the proxy to http://desk.invalid/page");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    @Tag("browser")
    void a_site_that_a_named_authority_vouches_for_is_visited_and_another_is_not() throws Exception {
        Path authority = keysOf("shop");
        HttpsServer site = https(folder.resolve("shop.p12"));
        keysOf("stranger");
        HttpsServer stranger = https(folder.resolve("stranger.p12"));
        try {
            Network network = new Network(Optional.of(authority), Optional.empty(), List.of());

            assertThat(seenAt(network, at(site))).isEqualTo("the shop");
            assertThat(seenAt(network, at(stranger))).doesNotContain("the shop");
            assertThat(seenAt(Network.plain(), at(site))).doesNotContain("the shop");
        } finally {
            site.stop(0);
            stranger.stop(0);
        }
    }

    @Test
    void of_a_site_that_leads_on_its_own_key_is_taken() throws Exception {
        Path authority = keysOf("shop");
        HttpsServer there = https(folder.resolve("shop.p12"));
        keysOf("stranger");
        HttpsServer stranger = https(folder.resolve("stranger.p12"));
        there.createContext("/on", exchange -> {
            exchange.getResponseHeaders().set("Location", at(stranger).toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try {
            Network network = new Network(Optional.of(authority), Optional.empty(), List.of());
            List<String> own = new BrowserReach(network, List.of(at(there))).arguments();

            assertThat(own).hasSize(1);
            assertThat(new BrowserReach(network, List.of(at(there).resolve("/on"))).arguments())
                    .isEqualTo(own);
        } finally {
            there.stop(0);
            stranger.stop(0);
        }
    }

    private static String seenAt(Network network, URI site) {
        BrowserSupply supply =
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {});
        assumeTrue(supply.present().isPresent(), "No Chromium with a fitting chromedriver on this machine.");
        try (BrowserPool browsers =
                        BrowserPool.here(supply::get, new BrowserReach(network, List.of(site))::arguments, note -> {});
                BrowserLease lease = browsers.lend(Duration.ofSeconds(10))) {
            return lease.session().command("visiting the site", chrome -> {
                try {
                    chrome.get(site.toString());
                } catch (org.openqa.selenium.WebDriverException refused) {
                    return String.valueOf(refused.getRawMessage());
                }
                return chrome.findElement(By.tagName("body")).getText();
            });
        }
    }

    private static URI at(HttpsServer server) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    /** An authority, and a site's key that it has signed; answers the authority's certificate. */
    private Path keysOf(String name) throws IOException, InterruptedException {
        String store = folder.resolve(name + ".p12").toString();
        String authorities = folder.resolve(name + "-ca.p12").toString();
        Path certificate = folder.resolve(name + "-ca.pem");
        keytool(
                "-genkeypair",
                "-keystore",
                authorities,
                "-alias",
                "ca",
                "-dname",
                "CN=Test CA " + name,
                "-ext",
                "bc:c");
        keytool("-exportcert", "-rfc", "-keystore", authorities, "-alias", "ca", "-file", certificate.toString());
        keytool("-genkeypair", "-keystore", store, "-alias", "site", "-dname", "CN=localhost");
        Path request = folder.resolve(name + ".csr");
        Path signed = folder.resolve(name + ".pem");
        keytool("-certreq", "-keystore", store, "-alias", "site", "-file", request.toString());
        keytool(
                "-gencert",
                "-rfc",
                "-keystore",
                authorities,
                "-alias",
                "ca",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString(),
                "-ext",
                "san=dns:localhost");
        keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "ca", "-file", certificate.toString());
        keytool("-importcert", "-noprompt", "-keystore", store, "-alias", "site", "-file", signed.toString());
        return certificate;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", new String(WORD), "-storetype", "PKCS12"));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static HttpsServer https(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] page = "<p>the shop".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
