package dev.roundtrip.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections, lets the first byte in, and hangs up. */
final class Hangup implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final CompletableFuture<Void> listening = CompletableFuture.runAsync(this::listen);

    Hangup() throws IOException {}

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket guest = socket.accept()) {
                connections.incrementAndGet();
                guest.getInputStream().read();
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        listening.join();
    }
}
