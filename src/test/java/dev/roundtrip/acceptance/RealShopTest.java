package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.config.BrowserSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenario at the real shop, on a page that somebody else than the suite serves. */
@Tag("browser")
class RealShopTest {
    @TempDir
    Path folder;

    @Test
    void a_question_asked_there_is_answered_there() throws IOException, InterruptedException {
        assumeTrue(
                BrowserSupply.ofThisMachine(new BrowserSettings("", "", false), System.getenv(), note -> {})
                        .present()
                        .isPresent(),
                "No Chromium with a fitting chromedriver on this machine.");
        try (OtherProcess desk = OtherProcess.simulating(folder.resolve("desk.env"), "--timers", "short")) {
            HttpServer shop = serve("<h1>The shop</h1>" + snippet(desk.settings()));
            try {
                Map<String, SuiteRun.End> ends = SuiteRun.of(Map.of(
                                "roundtrip.env.file",
                                desk.settings().toString(),
                                "roundtrip.channels",
                                "webchat",
                                "roundtrip.webchat.page",
                                "http://127.0.0.1:%d/"
                                        .formatted(shop.getAddress().getPort())))
                        .tagged("id=N4")
                        .run();
                assertThat(ends).containsOnlyKeys("N4");
                assertThat(ends.get("N4").verdict()).isEqualTo("kept");
            } finally {
                shop.stop(0);
            }
        }
    }

    private static String snippet(Path settings) throws IOException, InterruptedException {
        Properties told = new Properties();
        try (var lines = Files.newBufferedReader(settings)) {
            told.load(lines);
        }
        HttpResponse<String> inbox = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("%s/api/v1/accounts/%s/inboxes/%s"
                                        .formatted(
                                                told.getProperty("ROUNDTRIP_DESK_URL"),
                                                told.getProperty("ROUNDTRIP_DESK_ACCOUNT", "1"),
                                                told.getProperty("ROUNDTRIP_WEBCHAT_INBOX"))))
                                .header("api_access_token", told.getProperty("ROUNDTRIP_DESK_TOKEN"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper()
                .readTree(inbox.body())
                .path("web_widget_script")
                .asText();
    }

    private static HttpServer serve(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
