package dev.roundtrip.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that makes tunnels. Whatever host it is asked for, it leads to that port of this machine. */
public final class ConnectProxy implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();

    private ConnectProxy(ServerSocket door) {
        this.door = door;
        start(this::welcome);
    }

    public static ConnectProxy open() throws IOException {
        return new ConnectProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** What it was asked for, {@code CONNECT mail.example:587}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                open.add(near);
                start(() -> serve(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket near) {
        try {
            String request = line(near.getInputStream());
            String target = request.split(" ")[1];
            asked.add(request.substring(0, request.lastIndexOf(' ')));
            String header = line(near.getInputStream());
            while (!header.isEmpty()) {
                header = line(near.getInputStream());
            }
            Socket far = new Socket(
                    InetAddress.getLoopbackAddress(), Integer.parseInt(target.substring(target.lastIndexOf(':') + 1)));
            open.add(far);
            near.getOutputStream()
                    .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            start(() -> pass(far, near));
            pass(near, far);
        } catch (IOException cut) {
            close(near);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            return;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(ConnectProxy::close);
    }
}
