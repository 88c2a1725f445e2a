package dev.roundtrip.channel.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stands between a mail program and its server: changes lines, cuts connections, or falls silent. */
public final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final UnaryOperator<String> said;
    private final UnaryOperator<String> answered;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean closedToAll;
    private volatile boolean silent;

    private Relay(int behind, UnaryOperator<String> said, UnaryOperator<String> answered) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behind = behind;
        this.said = said;
        this.answered = answered;
        start(this::welcome);
    }

    public static Relay to(int port) throws IOException {
        return new Relay(port, line -> line, line -> line);
    }

    /** Changes what either side says, line by line. */
    public static Relay changing(int port, UnaryOperator<String> said, UnaryOperator<String> answered)
            throws IOException {
        return new Relay(port, said, answered);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What the mail program said, line by line. */
    List<String> heard() {
        return heard;
    }

    /** Cuts every connection and lets nobody in until {@link #mend()}. */
    void cut() {
        closedToAll = true;
        open.forEach(Relay::drop);
        open.clear();
    }

    /** Passes nothing on any more on the connections that stand; new ones work. */
    void fallSilent() {
        silent = true;
    }

    void mend() {
        closedToAll = false;
        silent = false;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (closedToAll) {
                    drop(near);
                    continue;
                }
                silent = false;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), behind);
                // Line by line, each would wait for the other side's delayed acknowledgement.
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.addAll(List.of(near, far));
                boolean[] deaf = new boolean[1];
                start(() -> pass(
                        near,
                        far,
                        line -> {
                            heard.add(line);
                            return said.apply(line);
                        },
                        deaf));
                start(() -> pass(far, near, answered, deaf));
            } catch (IOException over) {
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to, UnaryOperator<String> change, boolean[] deaf) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    deaf[0] |= silent;
                    if (!deaf[0]) {
                        String whole = line.toString(StandardCharsets.ISO_8859_1);
                        out.write(change.apply(whole).getBytes(StandardCharsets.ISO_8859_1));
                        out.flush();
                    }
                    line.reset();
                }
            }
        } catch (IOException cut) {
            return;
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
