package dev.roundtrip.network;

import dev.roundtrip.config.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificates of one file, trusted beside the machine's own. All of them lie in one store that the JDK's own manager
 * reads: nothing of how a chain or a host name is checked is ours.
 *
 * @param context makes TLS connections that trust them
 * @param manager the same for clients that want to be given both
 */
public record Trust(SSLContext context, X509TrustManager manager) {

    /**
     * Reads the file that the settings name; empty where they name none, and the machine's own certificates are enough.
     *
     * @throws NetworkTrouble when the file holds no certificate or can't be read
     */
    public static Optional<Trust> of(Network network) {
        return network.authorities().map(Trust::beside);
    }

    private static Trust beside(Path file) {
        Collection<? extends Certificate> named = certificates(file);
        if (named.isEmpty()) {
            throw new NetworkTrouble(
                    "The file %s (roundtrip.ca.file) holds no certificate. %s".formatted(file, remedy()));
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (X509Certificate own : manager(null).getAcceptedIssuers()) {
                store.setCertificateEntry("machine-" + count++, own);
            }
            for (Certificate authority : named) {
                store.setCertificateEntry("named-" + count++, authority);
            }
            X509TrustManager manager = manager(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Trust(context, manager);
        } catch (IOException | GeneralSecurityException broken) {
            throw new NetworkTrouble(
                    "This Java can't trust the certificates of %s (roundtrip.ca.file): %s. Check that its own certificates are whole."
                            .formatted(file, broken.getMessage()),
                    broken);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new NetworkTrouble(
                    "The file %s (roundtrip.ca.file) can't be read as certificates: %s. %s"
                            .formatted(file, unreadable.getMessage(), remedy()),
                    unreadable);
        }
    }

    private static String remedy() {
        return "Give a PEM file with the certificate of the authority, or of several, each from BEGIN CERTIFICATE to END CERTIFICATE.";
    }

    /** That of the store; of the machine's own for null. */
    private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("it has no manager for X.509"));
    }
}
