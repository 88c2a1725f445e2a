package dev.roundtrip.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkCheckTest {

    @TempDir
    Path folder;

    @Test
    void unusable_certificates_are_told_once_and_nothing_beyond_is_asked() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));

        List<Finding> seen = look(new Network(Optional.of(empty), Optional.empty(), List.of()));

        assertThat(seen).singleElement().satisfies(finding -> {
            assertThat(finding.stopsTheRun()).isTrue();
            assertThat(finding.seen()).startsWith("The file " + empty + " (roundtrip.ca.file) holds no certificate.");
            assertThat(finding.keys()).containsExactly(Key.CA_FILE);
        });
    }

    @Test
    void what_is_out_of_the_ordinary_is_told() throws Exception {
        Path one = Files.writeString(folder.resolve("one.pem"), anyCertificate());

        List<Finding> seen = look(new Network(
                Optional.of(one), Optional.of(URI.create("http://proxy.example:3128")), List.of("desk.example")));

        assertThat(seen)
                .containsExactly(
                        Finding.ok(
                                "network",
                                "the certificates of " + one
                                        + " are trusted beside this machine's own; through the proxy http://proxy.example:3128, but for desk.example"));
    }

    @Test
    void an_ordinary_network_is_not_worth_a_word() {
        assertThat(look(Network.plain())).isEmpty();
    }

    private static List<Finding> look(Network network) {
        return new NetworkCheck(network, reach -> {}).look();
    }

    private static String anyCertificate() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        X509Certificate any = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0];
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(any.getEncoded()));
    }
}
