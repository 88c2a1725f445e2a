package dev.roundtrip.desk;

import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Puts the pieces of a frame together and notes when it was complete. */
final class CableSocket implements WebSocket.Listener {
    private final Ear ear;
    private final Clock clock;
    private final StringBuilder pieces = new StringBuilder();

    CableSocket(Ear ear, Clock clock) {
        this.ear = ear;
        this.clock = clock;
    }

    /** Who listens. */
    interface Ear {
        void opened(WebSocket socket);

        void heard(String frame, Instant at);

        void ended(String reason);
    }

    @Override
    public void onOpen(WebSocket socket) {
        ear.opened(socket);
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        pieces.append(piece);
        if (last) {
            Instant now = clock.instant();
            String frame = pieces.toString();
            pieces.setLength(0);
            ear.heard(frame, now);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        ear.ended("the desk closed it (%d%s)".formatted(code, reason.isEmpty() ? "" : ", " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        ear.ended("the connection broke (%s)".formatted(broken));
    }
}
