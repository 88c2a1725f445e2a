package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.SetUp.broken;
import static dev.roundtrip.doctor.SetUp.set;

import dev.roundtrip.channel.email.BlackHole;
import dev.roundtrip.network.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/** What keeps a machine from a desk before a word is said. */
final class WaySetUps {
    private static final String URL = "roundtrip.desk.url";

    private WaySetUps() {}

    static List<SetUp> all() {
        return List.of(
                set(
                        "a host that no DNS knows",
                        Ailment.UNKNOWN_HOST,
                        DeskWay.NAME,
                        Map.of(URL, "http://desk.invalid"),
                        "desk.invalid is not known",
                        "Check it for a slip"),
                broken(
                        "a port on which nothing listens",
                        Ailment.DEAD_PORT,
                        DeskWay.CONNECTION,
                        (target, after) -> Map.of(URL, "http://127.0.0.1:" + deadPort()),
                        "Nothing takes connections at 127.0.0.1:",
                        "that the desk is running"),
                broken(
                        "a port that swallows connections",
                        Ailment.SILENT_PORT,
                        DeskWay.CONNECTION,
                        (target, after) -> Map.of(
                                URL,
                                "http://127.0.0.1:"
                                        + after.closing(new BlackHole()).port()),
                        "was neither taken nor refused within",
                        "Check port, firewall and VPN"),
                broken(
                        "a port that takes a connection and says nothing",
                        Ailment.SLOW_DESK,
                        DeskAnswers.ANSWERS,
                        (target, after) -> Map.of(
                                URL,
                                "http://127.0.0.1:"
                                        + after.closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()))
                                                .getLocalPort()),
                        "got no answer: it stayed silent for",
                        "Check that the desk is not overloaded"),
                broken(
                        "a port that hangs up on whoever asks",
                        Ailment.CONNECTION_LOST,
                        DeskAnswers.ANSWERS,
                        (target, after) -> Map.of(URL, "http://127.0.0.1:" + hangingUp(after)),
                        "got no answer: the connection broke",
                        "Check what stands between"),
                set(
                        "a proxy whose name nobody knows",
                        Ailment.PROXY_UNREACHABLE,
                        DeskWay.NAME,
                        Map.of(URL, "http://desk.example", "roundtrip.proxy", "http://proxy.invalid:3128"),
                        "proxy.invalid is not known",
                        "Check it for a slip"),
                broken(
                        "a proxy that is not running",
                        Ailment.PROXY_UNREACHABLE,
                        DeskWay.CONNECTION,
                        (target, after) ->
                                Map.of(URL, "http://desk.example", "roundtrip.proxy", "http://127.0.0.1:" + deadPort()),
                        "Nothing takes connections at the proxy 127.0.0.1:",
                        "that it is running"),
                broken(
                        "a proxy's port that swallows connections",
                        Ailment.PROXY_UNREACHABLE,
                        DeskWay.CONNECTION,
                        (target, after) -> Map.of(
                                URL,
                                "http://desk.example",
                                "roundtrip.proxy",
                                "http://127.0.0.1:"
                                        + after.closing(new BlackHole()).port()),
                        "A connection to the proxy 127.0.0.1:",
                        "neither taken nor refused"),
                broken(
                        "an https port that takes a connection and says nothing",
                        Ailment.SLOW_DESK,
                        DeskWay.CERTIFICATE,
                        (target, after) -> Map.of(
                                URL,
                                "https://127.0.0.1:"
                                        + after.closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()))
                                                .getLocalPort()),
                        "takes a connection and then says nothing",
                        "Check that it is not overloaded"),
                broken(
                        "a certificate for another name",
                        Ailment.WRONG_TLS_NAME,
                        DeskWay.CERTIFICATE,
                        (target, after) -> secure(target, after, "dns:other.example", "-1d", true),
                        "its certificate is for another name",
                        "Use the name that stands in the certificate"),
                broken(
                        "a certificate that has expired",
                        Ailment.EXPIRED_CERTIFICATE,
                        DeskWay.CERTIFICATE,
                        (target, after) -> secure(target, after, "ip:127.0.0.1", "-7d", true),
                        "its certificate has expired",
                        "Have it renewed"),
                broken(
                        "a certificate of an authority that nobody knows here",
                        Ailment.UNTRUSTED_CERTIFICATE,
                        DeskWay.CERTIFICATE,
                        (target, after) -> secure(target, after, "ip:127.0.0.1", "-1d", false),
                        "an authority that Java does not know here",
                        "roundtrip.ca.file"),
                broken(
                        "plain http behind an https address",
                        Ailment.NO_TLS,
                        DeskWay.CERTIFICATE,
                        (target, after) ->
                                Map.of(URL, "https://127.0.0.1:" + target.desk().getPort()),
                        "speaks plainly, without TLS",
                        "an address with http://"),
                broken(
                        "a file of authorities without a certificate",
                        Ailment.CA_FILE_UNUSABLE,
                        NetworkCheck.NETWORK,
                        (target, after) -> Map.of(
                                "roundtrip.ca.file",
                                Files.writeString(target.folder().resolve("empty.pem"), "")
                                        .toString()),
                        "holds no certificate",
                        "roundtrip.ca.file"));
    }

    static int deadPort() throws IOException {
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return soonClosed.getLocalPort();
        }
    }

    private static Map<String, String> secure(
            SoundTarget target, Repairs after, String name, String begin, boolean trusted) throws Exception {
        Path folder = Files.createTempDirectory(target.folder(), "certificate");
        Path store = Certificates.signed(folder, name, begin, 2);
        ServerSocket server = after.closing(Certificates.server(store));
        serving(server, client -> ((SSLSocket) client).startHandshake());
        Map<String, String> settings = new HashMap<>(Map.of(URL, "https://127.0.0.1:" + server.getLocalPort()));
        if (trusted) {
            settings.put("roundtrip.ca.file", Certificates.authority(store).toString());
        }
        return settings;
    }

    private static int hangingUp(Repairs after) throws IOException {
        ServerSocket server = after.closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        serving(server, client -> client.getInputStream().read());
        return server.getLocalPort();
    }

    private interface Talk {
        void with(Socket client) throws IOException;
    }

    /** One client after the other, each left when the talk is over. */
    private static void serving(ServerSocket server, Talk talk) {
        Thread serving = new Thread(
                () -> {
                    while (!server.isClosed()) {
                        try (Socket client = server.accept()) {
                            talk.with(client);
                        } catch (IOException refused) {
                            // The other side does not like what it sees, or the row is over.
                            continue;
                        }
                    }
                },
                "broken-set-up");
        serving.setDaemon(true);
        serving.start();
    }
}
