package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts one signed delivery; once, whatever becomes of it. */
public final class Poster {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    private final State state;
    private final Json json;
    private final Duration limit;

    public Poster(State state, Json json, Duration limit) {
        this.state = state;
        this.json = json;
        this.limit = limit;
    }

    /** What went wrong, in the product's words, or nothing. */
    public Optional<String> post(String url, String secret, Map<String, Object> body) {
        try {
            byte[] raw = json.write(body).getBytes(StandardCharsets.UTF_8);
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            try {
                return exchange(connection, secret, raw);
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("A webhook could not be told", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> exchange(HttpURLConnection connection, String secret, byte[] raw) throws IOException {
        String timestamp = String.valueOf(state.now().getEpochSecond());
        connection.setRequestMethod("POST");
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(raw.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("User-Agent", "Ruby");
        connection.setRequestProperty("X-Chatwoot-Delivery", state.tokens().uuid());
        connection.setRequestProperty("X-Chatwoot-Timestamp", timestamp);
        if (secret != null) {
            String signed = timestamp + "." + new String(raw, StandardCharsets.UTF_8);
            connection.setRequestProperty("X-Chatwoot-Signature", "sha256=" + Signatures.hmacSha256(secret, signed));
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(raw);
        }
        int status = connection.getResponseCode();
        return status / 100 == 2 ? Optional.empty() : Optional.of(status + " " + connection.getResponseMessage());
    }
}
