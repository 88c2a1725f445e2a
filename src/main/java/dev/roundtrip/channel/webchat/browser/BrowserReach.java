package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.config.Network;
import dev.roundtrip.network.Reach;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The arguments with which a Chromium reaches what is elsewhere. It has no argument that names an authority, and the store of
 * its own can't be written without a tool of its own; so each site that it will visit is asked here first, where the named
 * authorities are trusted, and the browser is told to take exactly the keys that those sites have proved to have.
 */
public final class BrowserReach {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Network network;
    private final List<URI> sites;

    /** The sites that the browser will visit. */
    public BrowserReach(Network network, List<URI> sites) {
        this.network = network;
        this.sites = List.copyOf(sites);
    }

    /** The arguments; none where everything is straight ahead. A site that does not answer is passed over: the visit will tell. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        network.proxy().ifPresent(proxy -> arguments.add("--proxy-server=" + proxy));
        if (network.proxy().isPresent() && !network.direct().isEmpty()) {
            arguments.add("--proxy-bypass-list=" + String.join(";", network.direct()));
        }
        if (network.authorities().isPresent()) {
            String keys = keys();
            if (!keys.isEmpty()) {
                arguments.add("--ignore-certificate-errors-spki-list=" + keys);
            }
        }
        return arguments;
    }

    private String keys() {
        // Where a site leads on to another, its own key is wanted all the same.
        HttpClient client = Web.client(Reach.of(network), HttpClient.Redirect.NEVER);
        return sites.stream()
                .filter(site -> "https".equalsIgnoreCase(site.getScheme()))
                .map(site -> key(client, site))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Optional<String> key(HttpClient client, URI site) {
        try {
            return client.send(
                            HttpRequest.newBuilder(site)
                                    .timeout(LIMIT)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .sslSession()
                    .map(BrowserReach::hash);
        } catch (IOException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String hash(SSLSession session) {
        try {
            Certificate own =
                    Stream.of(session.getPeerCertificates()).findFirst().orElseThrow();
            byte[] key = own.getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (SSLPeerUnverifiedException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("A verified TLS session has no certificate to be hashed.", impossible);
        }
    }
}
