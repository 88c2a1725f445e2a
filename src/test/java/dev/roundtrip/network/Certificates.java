package dev.roundtrip.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's key and certificate, made by the JDK's own keytool; who is to trust it is told its authority. */
public final class Certificates {
    private static final String PASSWORD = "changeit";
    private static final String SERVER = "server";
    private static final String AUTHORITY = "authority";

    private Certificates() {}

    /**
     * A store with the key and its certificate; the password is "changeit".
     *
     * @param name what the certificate is for, as keytool wants it: {@code ip:127.0.0.1}
     */
    public static Path key(Path folder, String name) throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        pair(store, SERVER, "-dname", "CN=localhost", "-validity", "2", "-ext", "SAN=" + name);
        return store;
    }

    /**
     * The same with a certificate signed by an authority of its own, since of a certificate that is trusted itself Java
     * does not look at the dates.
     *
     * @param begin when it begins to be valid, from now: {@code -1d}
     * @param days how long it is valid
     */
    public static Path signed(Path folder, String name, String begin, int days)
            throws IOException, InterruptedException {
        Path store = folder.resolve("signed.p12");
        pair(
                store,
                AUTHORITY,
                "-dname",
                "CN=An authority",
                "-startdate",
                "-30d",
                "-validity",
                "60",
                "-ext",
                "bc:c=ca:true");
        pair(
                store,
                SERVER,
                "-dname",
                "CN=localhost",
                "-signer",
                AUTHORITY,
                "-startdate",
                begin,
                "-validity",
                Integer.toString(days),
                "-ext",
                "SAN=" + name);
        return store;
    }

    /** A server on loopback that shows the certificate of the store. */
    public static ServerSocket server(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        // The authority's own key would do as well, and must not be shown.
        if (keys.containsAlias(AUTHORITY)) {
            keys.deleteEntry(AUTHORITY);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** The certificate to trust, as PEM. */
    public static Path authority(Path store) throws IOException, InterruptedException, GeneralSecurityException {
        Path pem = store.resolveSibling("authority.pem");
        boolean signed =
                KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).containsAlias(AUTHORITY);
        keytool(store, signed ? AUTHORITY : SERVER, "-exportcert", "-rfc", "-file", pem.toString());
        return pem;
    }

    private static void pair(Path store, String alias, String... more) throws IOException, InterruptedException {
        keytool(
                store,
                alias,
                Stream.concat(Stream.of("-genkeypair", "-keyalg", "EC"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void keytool(Path store, String alias, String... does) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = Stream.of(
                        List.of(tool),
                        Arrays.asList(does),
                        List.of("-storetype", "PKCS12", "-storepass", PASSWORD),
                        List.of("-alias", alias, "-keystore", store.toString()))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: " + said);
        }
    }
}
