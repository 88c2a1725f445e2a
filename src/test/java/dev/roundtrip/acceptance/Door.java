package dev.roundtrip.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands before a server: what goes through can be cut, and the door be shut for a while, as in a restart. */
final class Door implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private final Set<Socket> upgraded = ConcurrentHashMap.newKeySet();
    private final ServerSocket front;
    private final int behind;
    private volatile boolean shut;

    private Door(ServerSocket front, int behind) {
        this.front = front;
        this.behind = behind;
    }

    static Door before(int port) {
        try {
            Door door = new Door(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            door.threads.execute(door::receive);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return front.getLocalPort();
    }

    /** Ends every connection that goes through. */
    void cut() {
        passing.forEach(Door::end);
    }

    /** Ends every connection that is a WebSocket by now, and says how many those were; plain requests are let be. */
    int cutSockets() {
        int cut = upgraded.size();
        upgraded.forEach(Door::end);
        return cut;
    }

    boolean isUsed() {
        return !passing.isEmpty();
    }

    /** Ends every connection and lets none through until it is opened. */
    void shut() {
        shut = true;
        cut();
    }

    void open() {
        shut = false;
    }

    private void receive() {
        while (!front.isClosed()) {
            try {
                Socket guest = front.accept();
                if (shut) {
                    end(guest);
                } else {
                    let(guest);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void let(Socket guest) throws IOException {
        Socket host = new Socket(InetAddress.getLoopbackAddress(), behind);
        guest.setTcpNoDelay(true);
        host.setTcpNoDelay(true);
        passing.add(guest);
        passing.add(host);
        threads.execute(() -> carry(guest, host));
        threads.execute(() -> carry(host, guest));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (new String(bytes, 0, read, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 101")) {
                    upgraded.add(from);
                }
                to.getOutputStream().write(bytes, 0, read);
                to.getOutputStream().flush();
            }
        } catch (IOException cut) {
            // Cut by us or ended by one of them: the other one must hear of it.
        } finally {
            end(from);
            end(to);
            upgraded.remove(from);
            passing.remove(from);
            passing.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdownNow();
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
