package dev.roundtrip.network;

import dev.roundtrip.trip.Seconds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Fetches what lies at an address, wherever that leads on to, whole and within a time. Thread-safe; one client for all. */
public final class Fetcher {
    private static final int OK = 200;

    private final Reach reach;
    private final Duration limit;
    // Made when something is first fetched: its thread is not there before.
    private HttpClient client;

    /**
     * Fetches nothing yet.
     *
     * @param limit how long it may take from the asking to the last byte
     */
    public Fetcher(Reach reach, Duration limit) {
        this.reach = reach;
        this.limit = limit;
    }

    /**
     * What is there.
     *
     * @param type as it is declared, without parameters: {@code image/png}
     */
    public record Fetched(String type, byte[] content) {}

    /**
     * Asks for it, without any token.
     *
     * @throws IOException when it can't be had, with the reason as the end of a sentence: "answers 404"
     */
    public Fetched at(URI address) throws IOException {
        return fetched(answer(HttpRequest.newBuilder(address).build()));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        try {
            return Whole.send(client(), request, HttpResponse.BodyHandlers.ofByteArray(), limit);
        } catch (HttpTimeoutException slow) {
            throw new IOException("was not there as a whole within %s s".formatted(Seconds.of(limit)), slow);
        } catch (IOException silent) {
            throw new IOException(
                    "gives no answer (%s)"
                            .formatted(Optional.ofNullable(silent.getMessage())
                                    .orElse(silent.getClass().getSimpleName())),
                    silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("was not fetched, since the run was stopped", stop);
        }
    }

    private static Fetched fetched(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException("answers %d".formatted(answer.statusCode()));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        return new Fetched(type.replaceAll(";.*", "").strip(), answer.body());
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = reach.client()
                    .connectTimeout(limit)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return client;
    }
}
