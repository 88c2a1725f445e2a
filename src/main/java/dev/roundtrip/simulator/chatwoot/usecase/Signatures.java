package dev.roundtrip.simulator.chatwoot.usecase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts. */
public final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** The HMAC-SHA256 of the text under the key, in lower-case hex digits. */
    public static String hmacSha256(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot compute " + ALGORITHM + ".", e);
        }
    }
}
