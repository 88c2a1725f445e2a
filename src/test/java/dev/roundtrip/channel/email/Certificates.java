package dev.roundtrip.channel.email;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A key and certificate for 127.0.0.1, made by the JDK's own keytool; GreenMail's certificate names no host. */
final class Certificates {
    private static final List<String> STORE =
            List.of("-storetype", "PKCS12", "-storepass", "changeit", "-alias", "greenmail");

    private Certificates() {}

    static Path key(Path folder) throws IOException, InterruptedException {
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
                "SAN=ip:127.0.0.1");
        return store;
    }

    static Path authority(Path store) throws IOException, InterruptedException {
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
