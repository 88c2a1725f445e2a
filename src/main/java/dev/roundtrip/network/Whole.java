package dev.roundtrip.network;

import dev.roundtrip.trip.Seconds;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks once, for a whole answer within a time: what a request allows itself ends with the head of the answer. */
public final class Whole {
    private Whole() {}

    /** @throws IOException when it can't be had; an {@link HttpTimeoutException} when it takes too long */
    public static <T> HttpResponse<T> send(
            HttpClient http, HttpRequest request, HttpResponse.BodyHandler<T> body, Duration limit)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answering = http.sendAsync(request, body);
        try {
            return answering.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw tooSlow(limit);
        } catch (ExecutionException failed) {
            // What the request allows itself may be over in the same moment.
            if (failed.getCause() instanceof HttpTimeoutException late
                    && !(late instanceof HttpConnectTimeoutException)) {
                throw tooSlow(limit);
            }
            if (failed.getCause() instanceof IOException silent) {
                throw silent;
            }
            throw new IOException(failed.getCause());
        } finally {
            answering.cancel(true);
        }
    }

    private static HttpTimeoutException tooSlow(Duration limit) {
        return new HttpTimeoutException("no whole answer within %s s".formatted(Seconds.of(limit)));
    }
}
