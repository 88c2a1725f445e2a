package dev.roundtrip.simulator.mail;

import dev.roundtrip.simulator.hands.Hands;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipe from the mail server to the desk: what the desk cannot take now is tried again, what it refuses is dropped. */
final class Forwarder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HANDS = 4;
    private final Duration firstRetry;
    private final Duration longestRetry;
    private final AtomicReference<Ingress> ingress = new AtomicReference<>();
    private final Hands hands = new Hands("mail-pipe", HANDS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Forwarder(Duration firstRetry, Duration longestRetry) {
        this.firstRetry = firstRetry;
        this.longestRetry = longestRetry;
    }

    void connect(Ingress desk) {
        ingress.set(desk);
    }

    void forward(byte[] mail) {
        hands.now(() -> attempt(mail, firstRetry));
    }

    private void attempt(byte[] mail, Duration pause) {
        Optional<String> trouble = post(mail);
        if (trouble.isEmpty()) {
            return;
        }
        LOG.info("A mail stays in the queue for {}: {}", pause, trouble.get());
        Duration doubled = pause.multipliedBy(2);
        Duration next = doubled.compareTo(longestRetry) > 0 ? longestRetry : doubled;
        hands.later(pause, () -> attempt(mail, next));
    }

    /** Empty when the mail needs no further attempt. */
    private Optional<String> post(byte[] mail) {
        Ingress desk = ingress.get();
        if (desk == null) {
            return Optional.of("no desk is connected yet");
        }
        HttpRequest request = HttpRequest.newBuilder(desk.address())
                .timeout(PATIENCE)
                .header("Content-Type", "message/rfc822")
                .header("Authorization", desk.authorization())
                .POST(HttpRequest.BodyPublishers.ofByteArray(mail))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400 && status < 500) {
                LOG.warn("The desk at {} refused a mail with {}; it is dropped", desk, status);
            }
            return status >= 500 ? Optional.of(desk + " answered " + status) : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.of(desk + " could not be reached: " + unreachable);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        hands.close();
    }
}
