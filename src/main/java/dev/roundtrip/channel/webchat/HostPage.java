package dev.roundtrip.channel.webchat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The shop's page, served on a free port, with the embed snippet of the inbox under test. */
public final class HostPage implements AutoCloseable {
    private static final String FILE = "/webchat/shop.html";
    private final HttpServer server;
    private final String reachedAs;
    private final byte[] page;

    private HostPage(HttpServer server, String reachedAs, byte[] page) {
        this.server = server;
        this.reachedAs = reachedAs;
        this.page = page;
    }

    /**
     * Starts serving.
     *
     * @param snippet what the desk gives for embedding, {@code web_widget_script} of the inbox
     */
    public static HostPage start(String snippet) {
        return start(snippet, "");
    }

    /**
     * The same.
     *
     * @param reachedAs the host name or address by which browsers elsewhere reach this machine; served on all of its addresses
     *     then, and on loopback alone when empty
     */
    public static HostPage start(String snippet, String reachedAs) {
        if (snippet == null || snippet.isBlank()) {
            throw new ChannelTrouble(
                    Why.CHAT_UNKNOWN,
                    "The inbox has no embed snippet (web_widget_script), so it is no website inbox. Name the id of a website inbox.");
        }
        try {
            HttpServer server = HttpServer.create(
                    reachedAs.isEmpty()
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
                            : new InetSocketAddress(0),
                    0);
            HostPage page = new HostPage(
                    server, reachedAs, template().replace("{{widget}}", snippet).getBytes(StandardCharsets.UTF_8));
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new ChannelTrouble("The shop's page can't be served on this machine: " + e.getMessage(), e);
        }
    }

    /**
     * The address of the page for one visitor: a host name of their own, so that no cookie of another visitor is there. Browsers resolve
     * every name under {@code localhost} to this machine. Browsers elsewhere know one name alone, and must forget the last visitor.
     */
    public URI addressFor(String visitor) {
        if (!reachedAs.isEmpty()) {
            return URI.create("http://%s:%d/"
                    .formatted(bracketed(reachedAs), server.getAddress().getPort()));
        }
        String label =
                visitor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return URI.create("http://%s.localhost:%d/"
                .formatted(label.isEmpty() ? "shop" : label, server.getAddress().getPort()));
    }

    /** As it stands in an address. */
    static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static String template() {
        try (InputStream file = HostPage.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its own file " + FILE + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
