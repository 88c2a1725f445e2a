package dev.roundtrip.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port that takes no connection and refuses none: its queue is full, and nobody ever accepts. */
public final class BlackHole implements AutoCloseable {
    private static final int MILLIS = 200;
    private static final int ENOUGH = 10;

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> waiting = new ArrayList<>();

    public BlackHole() throws IOException {
        boolean full = false;
        while (!full && waiting.size() < ENOUGH) {
            Socket next = new Socket();
            waiting.add(next);
            try {
                next.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), MILLIS);
            } catch (SocketTimeoutException nobody) {
                full = true;
            }
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket each : waiting) {
            each.close();
        }
        door.close();
    }
}
