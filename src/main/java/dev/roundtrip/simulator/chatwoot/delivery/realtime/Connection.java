package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import io.javalin.websocket.WsContext;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One open socket; frames of several threads leave it one after the other. */
final class Connection {
    private final ReentrantLock lock = new ReentrantLock();
    private final BooleanSupplier open;
    private final Consumer<String> out;
    private final Runnable end;

    Connection(BooleanSupplier open, Consumer<String> out, Runnable end) {
        this.open = open;
        this.out = out;
        this.end = end;
    }

    static Connection of(WsContext socket) {
        return new Connection(socket.session::isOpen, socket::send, socket::closeSession);
    }

    void send(String frame) {
        sendAfter(() -> {}, frame);
    }

    /** Does the step before the frame leaves; what the step lets others send follows the frame. */
    void sendAfter(Runnable step, String frame) {
        lock.lock();
        try {
            step.run();
            if (open.getAsBoolean()) {
                out.accept(frame);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        end.run();
    }
}
