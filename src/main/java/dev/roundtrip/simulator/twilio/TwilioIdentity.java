package dev.roundtrip.simulator.twilio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The certificate with which a simulator is api.twilio.com and messaging.twilio.com to those who trust its authority. The
 * authority's key is thrown away as soon as it has signed, so that nothing else can be signed for them.
 */
public final class TwilioIdentity {
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "twilio";
    private static final List<String> NAMES =
            List.of("dns:api.twilio.com", "dns:messaging.twilio.com", "dns:localhost", "ip:127.0.0.1");

    private final KeyStore keys;
    private final String password;
    private final String authorityPem;

    private TwilioIdentity(KeyStore keys, String password, String authorityPem) {
        this.keys = keys;
        this.password = password;
        this.authorityPem = authorityPem;
    }

    /** Makes a new authority and a certificate of it; takes some seconds. */
    public static TwilioIdentity make() {
        String password = UUID.randomUUID().toString();
        try {
            Path folder = Files.createTempDirectory("roundtrip-twilio");
            Path store = folder.resolve("keys.p12");
            try {
                KeyTool tool = new KeyTool(store, password);
                tool.pair(
                        AUTHORITY,
                        "Roundtrip simulated Twilio",
                        "-ext",
                        "bc:critical=ca:true",
                        "-ext",
                        "ku:critical=keyCertSign,cRLSign");
                tool.pair(
                        SERVER,
                        "api.twilio.com",
                        "-signer",
                        AUTHORITY,
                        "-ext",
                        "san=" + String.join(",", NAMES),
                        "-ext",
                        "ku:critical=digitalSignature",
                        "-ext",
                        "eku=serverAuth");
                return of(store, password);
            } finally {
                Files.deleteIfExists(store);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | GeneralSecurityException notMade) {
            throw new IllegalStateException(
                    "The certificate for api.twilio.com could not be made in %s: %s. Make room there, or name another folder with JAVA_OPTS=-Djava.io.tmpdir=…"
                            .formatted(System.getProperty("java.io.tmpdir"), notMade),
                    notMade);
        }
    }

    private static TwilioIdentity of(Path store, String password) throws IOException, GeneralSecurityException {
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            made.load(content, password.toCharArray());
        }
        Key key = made.getKey(SERVER, password.toCharArray());
        Certificate authority = made.getCertificate(AUTHORITY);
        KeyStore kept = KeyStore.getInstance("PKCS12");
        kept.load(null, null);
        Certificate[] chain = {made.getCertificate(SERVER), authority};
        kept.setKeyEntry(SERVER, key, password.toCharArray(), chain);
        return new TwilioIdentity(kept, password, pem(authority));
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        ByteArrayOutputStream pem = new ByteArrayOutputStream();
        pem.writeBytes("-----BEGIN CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        pem.writeBytes(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(certificate.getEncoded()));
        pem.writeBytes("\n-----END CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        return pem.toString(StandardCharsets.US_ASCII);
    }

    /** The authority's certificate, to be trusted by the desk. */
    public String authorityPem() {
        return authorityPem;
    }

    KeyStore keys() {
        return keys;
    }

    String password() {
        return password;
    }
}
