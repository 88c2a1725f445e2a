package dev.roundtrip.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.config.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    @TempDir
    Path folder;

    @Test
    void all_certificates_of_the_file_are_trusted_beside_the_machines_own() throws Exception {
        Path two = folder.resolve("both.pem");
        Files.writeString(two, "Authorities of staging\n\n" + authority("One") + "\n" + authority("Two"));

        X509Certificate[] trusted = trust(two).manager().getAcceptedIssuers();

        assertThat(names(trusted)).contains("CN=One", "CN=Two").containsAll(names(machines()));
        assertThat(trusted).hasSize(machines().length + 2);
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));

        assertThatThrownBy(() -> trust(empty))
                .isInstanceOf(NetworkTrouble.class)
                .hasMessage(
                        "The file " + empty + " (roundtrip.ca.file) holds no certificate. Give a PEM file with the"
                                + " certificate of the authority, or of several, each from BEGIN CERTIFICATE to END CERTIFICATE.");
    }

    @Test
    void a_file_that_holds_something_else_is_told() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.pem"), "-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> trust(other))
                .isInstanceOf(NetworkTrouble.class)
                .hasMessageStartingWith("The file " + other + " (roundtrip.ca.file) can't be read as certificates: ")
                .hasMessageContaining("Give a PEM file");
    }

    @Test
    void a_file_that_is_gone_is_told() {
        Path gone = folder.resolve("gone.pem");

        assertThatThrownBy(() -> trust(gone)).hasMessageContaining("can't be read as certificates: " + gone);
    }

    private static Trust trust(Path file) {
        return Trust.of(new Network(Optional.of(file), Optional.empty(), List.of()))
                .orElseThrow();
    }

    private static List<String> names(X509Certificate[] certificates) {
        return Arrays.stream(certificates)
                .map(one -> one.getSubjectX500Principal().getName())
                .toList();
    }

    private static X509Certificate[] machines() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers();
    }

    private String authority(String name) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Path store = folder.resolve(name + ".p12");
        List<String> keys = List.of(
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", "changeit", "-alias", "authority");
        run(tool, keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c=ca:true");
        return run(tool, keys, "-exportcert", "-rfc");
    }

    private static String run(String tool, List<String> keys, String... does) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(Arrays.asList(does));
        command.addAll(keys);
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
