package dev.roundtrip.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Listens to what the desk posts about messages. Kept is only what is signed with our secret and is of our inboxes; all else is
 * refused or dropped unread.
 */
public final class Hook implements Source<HookEvent>, AutoCloseable {
    private static final String PATH = "/roundtrip";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAKEN = 200;
    private static final int REFUSED = 401;

    private final HttpServer server;
    private final URI address;
    private final Clock clock;
    private final Consumer<HookEvent> told;
    private final Sightings<HookEvent> seen = new Sightings<>();
    private volatile Trust trust;

    /** By what is told apart what is ours. */
    private record Trust(SecretKeySpec key, Set<Long> inboxes) {}

    private Hook(HttpServer server, URI address, Clock clock, Consumer<HookEvent> told) {
        this.server = server;
        this.address = address;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Begins to listen, on the port that the address names; on any free one if that is 0.
     *
     * @param reachedAt at which address the desk reaches this machine
     * @throws IllegalStateException when the port can't be had
     */
    public static Hook listen(URI reachedAt, Clock clock) {
        return listen(reachedAt, clock, event -> {});
    }

    /** The same, handing on what is kept before the desk is thanked for it: to be left quickly. */
    public static Hook listen(URI reachedAt, Clock clock, Consumer<HookEvent> told) {
        try {
            HttpServer server = HttpServer.create(where(reachedAt), 0);
            URI address = URI.create("%s://%s:%d%s"
                    .formatted(
                            reachedAt.getScheme(),
                            reachedAt.getHost(),
                            server.getAddress().getPort(),
                            PATH));
            Hook hook = new Hook(server, address, clock, told);
            server.createContext(PATH, hook::take);
            server.start();
            return hook;
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "What the desk tells webhooks can't be listened to at %s (%s): give roundtrip.callback.url a free port of this machine."
                            .formatted(reachedAt, taken.getMessage()),
                    taken);
        }
    }

    private static InetSocketAddress where(URI reachedAt) {
        int port = Math.max(0, reachedAt.getPort());
        return isLoopback(reachedAt.getHost())
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(port);
    }

    /** A name that only the desk knows, such as that of a container's host, is none of this machine's own. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException onlyThere) {
            return false;
        }
    }

    /** What the desk is to be told. */
    public URI address() {
        return address;
    }

    /** From now on what is signed with this secret, and is of these inboxes, is kept. */
    public void trust(String secret, Collection<Long> inboxes) {
        trust = new Trust(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM), Set.copyOf(inboxes));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean ours = isSigned(exchange, body);
            if (ours) {
                keep(new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(ours ? TAKEN : REFUSED, -1);
        }
    }

    private void keep(String body) {
        Fields.tree(body)
                .map(tree -> new Fields(tree, "a webhook of the desk", ""))
                .filter(fields -> fields.optionalText("event")
                        .filter(name -> name.startsWith("message_"))
                        .isPresent())
                .map(HookEvent::from)
                .filter(event -> trust.inboxes().contains(event.inboxId()))
                .ifPresent(event -> {
                    seen.add(event, clock.instant());
                    told.accept(event);
                });
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        Optional<String> given =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Chatwoot-Signature"));
        Optional<String> time = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Chatwoot-Timestamp"));
        if (trust == null || given.isEmpty() || time.isEmpty()) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(trust.key());
            mac.update((time.get() + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII), given.get().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java lacks " + ALGORITHM + ".", impossible);
        }
    }

    @Override
    public List<Sighting<HookEvent>> sightings() {
        return seen.sightings();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
