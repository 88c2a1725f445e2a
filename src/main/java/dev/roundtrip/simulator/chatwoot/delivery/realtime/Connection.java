package dev.roundtrip.simulator.chatwoot.delivery.realtime;

import io.javalin.websocket.WsContext;
import java.util.concurrent.locks.ReentrantLock;

/** One open socket; frames of several threads leave it one after the other. */
final class Connection {
    private final ReentrantLock lock = new ReentrantLock();
    private final WsContext socket;

    Connection(WsContext socket) {
        this.socket = socket;
    }

    void send(String frame) {
        lock.lock();
        try {
            if (socket.session.isOpen()) {
                socket.send(frame);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        socket.closeSession();
    }

    String id() {
        return socket.sessionId();
    }
}
