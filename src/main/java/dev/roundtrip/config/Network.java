package dev.roundtrip.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How whatever is elsewhere is reached: desk, mail servers, Twilio, and the desk by the browser.
 *
 * @param authorities certificates (PEM) that are trusted beside those of the machine
 * @param proxy an HTTP proxy through which everything goes, http://host:port
 * @param direct hosts that are reached without it; loopback always is
 */
public record Network(Optional<Path> authorities, Optional<URI> proxy, List<String> direct) {
    public Network {
        direct = List.copyOf(direct);
    }

    /** Straight ahead, trusting what this machine trusts. */
    public static Network plain() {
        return new Network(Optional.empty(), Optional.empty(), List.of());
    }

    static Network of(Reader reader) {
        return new Network(
                reader.file(Key.CA_FILE), reader.optionalUrl(Key.PROXY, "A proxy"), reader.list(Key.PROXY_BYPASS));
    }
}
