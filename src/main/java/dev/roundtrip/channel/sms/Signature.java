package dev.roundtrip.channel.sms;

import dev.roundtrip.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Twilio-Signature}, by which a webhook shows that Twilio posted it; twilio-java only checks such. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA1";

    private Signature() {}

    /** Of a form posted to that address. */
    static String of(Secret authToken, String address, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(form).forEach((key, value) -> signed.append(key).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(
                    "This Java can't compute %s, with which texts to the desk are signed: use another Java."
                            .formatted(ALGORITHM),
                    missing);
        }
    }
}
