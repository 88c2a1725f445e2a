package dev.roundtrip.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A server's key and certificate, made by the JDK's own keytool; who is to trust it is told its authority. */
public final class Certificates {
    private static final List<String> STORE =
            List.of("-storetype", "PKCS12", "-storepass", "changeit", "-alias", "server");

    private Certificates() {}

    /**
     * A store with the key and its certificate; the password is "changeit".
     *
     * @param name what the certificate is for, as keytool wants it: {@code ip:127.0.0.1}
     */
    public static Path key(Path folder, String name) throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        keytool(
                store,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "SAN=" + name);
        return store;
    }

    /** The certificate to trust, as PEM. */
    public static Path authority(Path store) throws IOException, InterruptedException {
        Path pem = store.resolveSibling("authority.pem");
        keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
        return pem;
    }

    private static void keytool(Path store, String... does) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = Stream.of(
                        List.of(tool), Arrays.asList(does), STORE, List.of("-keystore", store.toString()))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + said);
        }
    }
}
