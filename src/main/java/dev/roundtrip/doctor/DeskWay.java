package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.network.TlsFault;
import dev.roundtrip.network.Trust;
import dev.roundtrip.trip.Seconds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** The way to a desk, before a word is said: its name, its port, its certificate. */
final class DeskWay {
    static final String NAME = "desk name";
    static final String CONNECTION = "desk connection";
    static final String CERTIFICATE = "desk certificate";

    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final DeskSight sight;

    DeskWay(DeskSight sight) {
        this.sight = sight;
    }

    List<Finding> name() {
        String host = sight.url().getHost();
        Optional<InetSocketAddress> proxy = proxy();
        String asked = proxy.map(InetSocketAddress::getHostString).orElse(host);
        try {
            InetAddress address = CompletableFuture.supplyAsync(() -> resolved(asked))
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .orElseThrow(UnknownHostException::new);
            return List.of(Finding.ok(
                    NAME,
                    proxy.isPresent()
                            ? "%s is looked up by the proxy %s".formatted(host, asked)
                            : address.getHostAddress().equals(host)
                                    ? host + " is an address, and no name to be looked up"
                                    : "%s is %s".formatted(host, address.getHostAddress())));
        } catch (UnknownHostException unknown) {
            return List.of(failed(
                    Ailment.UNKNOWN_HOST,
                    NAME,
                    "The name %s is not known to the DNS that this machine asks. Check it for a slip, and whether a VPN is needed."
                            .formatted(asked)));
        } catch (TimeoutException | ExecutionException silent) {
            return List.of(failed(
                    Ailment.UNKNOWN_HOST,
                    NAME,
                    "The DNS that this machine asks did not answer for %s within %s s. Check the network of this machine."
                            .formatted(asked, Seconds.of(LIMIT))));
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    private static Optional<InetAddress> resolved(String host) {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    List<Finding> connection() {
        InetSocketAddress there = there();
        String place = place(there);
        try {
            connected(there).close();
            return List.of(Finding.ok(CONNECTION, "%s takes connections".formatted(place)));
        } catch (SocketTimeoutException silent) {
            return List.of(failed(
                    Ailment.SILENT_PORT,
                    CONNECTION,
                    "A connection to %s was neither taken nor refused within %s s: something on the way swallows it. Check port, firewall and VPN."
                            .formatted(place, Seconds.of(LIMIT))));
        } catch (NoRouteToHostException apart) {
            return List.of(failed(
                    Ailment.SILENT_PORT,
                    CONNECTION,
                    "There is no way to %s from here (%s). Check the network of this machine, and whether a VPN is needed."
                            .formatted(place, apart.getMessage())));
        } catch (IOException refused) {
            return List.of(failed(
                    Ailment.DEAD_PORT,
                    CONNECTION,
                    "Nothing takes connections at %s (%s). Check host and port, and that %s is running."
                            .formatted(place, refused.getMessage(), proxy().isPresent() ? "it" : "the desk")));
        }
    }

    /** Of the way there: where a proxy is set, it alone is reached from here, and whatever ails is the proxy's. */
    private Finding failed(Ailment ailment, String what, String seen) {
        return proxy().isPresent()
                ? Finding.failed(Ailment.PROXY_UNREACHABLE, what, seen, Key.PROXY)
                : Finding.failed(ailment, what, seen, Key.DESK_URL);
    }

    private Optional<InetSocketAddress> proxy() {
        return sight.reach().route().proxyFor(sight.url().getHost());
    }

    /** Of an https desk that is reached without a proxy; through one the first question shows it. */
    List<Finding> certificate() {
        URI url = sight.url();
        if (!url.getScheme().equalsIgnoreCase("https")) {
            return List.of(Finding.ok(CERTIFICATE, "none, since the desk is reached by plain http"));
        } else if (proxy().isPresent()) {
            return List.of(Finding.ok(CERTIFICATE, "is looked at through the proxy, with the first question"));
        }
        try (Socket plain = connected(there());
                SSLSocket secure = secured(plain, url)) {
            secure.startHandshake();
            return List.of(Finding.ok(
                    CERTIFICATE,
                    "%s, valid until %s".formatted(secure.getSession().getProtocol(), until(secure))));
        } catch (SocketTimeoutException silent) {
            return List.of(Finding.failed(
                    Ailment.SLOW_DESK,
                    CERTIFICATE,
                    "The desk %s takes a connection and then says nothing for %s s, not even which certificate it has. Check that it is not overloaded or stuck, and that it speaks https on that port."
                            .formatted(url, Seconds.of(LIMIT)),
                    Key.DESK_URL));
        } catch (IOException failed) {
            return List.of(unusable(failed));
        }
    }

    /** From a failed handshake, or a first question that got none. */
    Finding unusable(Throwable failed) {
        TlsFault fault = TlsFault.of(failed);
        return Finding.failed(
                ailment(fault),
                CERTIFICATE,
                "No secure connection to the desk %s: %s (Seen: %s.)"
                        .formatted(sight.url(), fault.sentence(), failed.getMessage()),
                Key.DESK_URL,
                Key.CA_FILE);
    }

    private static Ailment ailment(TlsFault fault) {
        return switch (fault) {
            case WRONG_NAME -> Ailment.WRONG_TLS_NAME;
            case EXPIRED, NOT_YET_VALID -> Ailment.EXPIRED_CERTIFICATE;
            case UNKNOWN_AUTHORITY -> Ailment.UNTRUSTED_CERTIFICATE;
            case NOT_TLS, OTHER -> Ailment.NO_TLS;
        };
    }

    private SSLSocket secured(Socket plain, URI url) throws IOException {
        SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(plain, url.getHost(), port(url), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    private SSLContext context() {
        return sight.reach().trust().map(Trust::context).orElseGet(() -> {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException none) {
                throw new IllegalStateException("This Java has no TLS.", none);
            }
        });
    }

    private static String until(SSLSocket secure) throws SSLPeerUnverifiedException {
        return secure.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                ? shown.getNotAfter().toInstant().toString()
                : "a time that it does not tell";
    }

    private static Socket connected(InetSocketAddress there) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(there, Math.toIntExact(LIMIT.toMillis()));
            socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private InetSocketAddress there() {
        URI url = sight.url();
        return proxy().map(proxy -> new InetSocketAddress(proxy.getHostString(), proxy.getPort()))
                .orElseGet(() -> new InetSocketAddress(url.getHost(), port(url)));
    }

    private String place(InetSocketAddress there) {
        String address = there.getHostString() + ":" + there.getPort();
        return proxy().isPresent() ? "the proxy " + address : address;
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static IllegalStateException interrupted(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The look at the desk was interrupted.", stop);
    }
}
