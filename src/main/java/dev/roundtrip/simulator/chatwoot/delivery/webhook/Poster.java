package dev.roundtrip.simulator.chatwoot.delivery.webhook;

import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts a letter; once, whatever becomes of it. */
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

    /** A letter with an id of its own. */
    Letter letter(String url, String secret, Map<String, Object> body) {
        return new Letter(url, secret, state.tokens().uuid(), body);
    }

    /** What the receiver said of it, or why there was none. */
    public Receipt post(Letter letter) {
        try {
            byte[] raw = json.write(letter.body()).getBytes(StandardCharsets.UTF_8);
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(letter.url()).toURL().openConnection();
            try {
                return exchange(connection, letter, raw);
            } finally {
                connection.disconnect();
            }
        } catch (SocketTimeoutException late) {
            LOG.debug("A webhook took too long", late);
            return new Receipt(0, "Net::ReadTimeout with #<TCPSocket:(closed)>");
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            LOG.debug("A webhook could not be told", e);
            return new Receipt(0, String.valueOf(e.getMessage()));
        }
    }

    private Receipt exchange(HttpURLConnection connection, Letter letter, byte[] raw) throws IOException {
        connection.setRequestMethod("POST");
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(raw.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("User-Agent", "Ruby");
        if (letter.id() != null) {
            connection.setRequestProperty("X-Chatwoot-Delivery", letter.id());
        }
        if (letter.secret() != null) {
            sign(connection, letter.secret(), raw);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(raw);
        }
        int status = connection.getResponseCode();
        return new Receipt(status, status + " " + connection.getResponseMessage());
    }

    private void sign(HttpURLConnection connection, String secret, byte[] raw) {
        String timestamp = String.valueOf(state.now().getEpochSecond());
        String signed = timestamp + "." + new String(raw, StandardCharsets.UTF_8);
        connection.setRequestProperty("X-Chatwoot-Timestamp", timestamp);
        connection.setRequestProperty("X-Chatwoot-Signature", "sha256=" + Signatures.hmacSha256(secret, signed));
    }
}
