package dev.roundtrip.channel.webchat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Gives a file at {@code /file/…}, leads there from {@code /there/…}, has nothing else. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;

    private FileServer(HttpServer server) {
        this.server = server;
    }

    static FileServer giving(String type, byte[] bytes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/file/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.createContext("/there/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "/file/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        server.start();
        return new FileServer(server);
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
