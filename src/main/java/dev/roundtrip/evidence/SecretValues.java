package dev.roundtrip.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the run's own secrets by value, in every spelling in which they travel. */
final class SecretValues {
    static final String HIDDEN = "«secret hidden»";
    private static final int SHORTEST = 4;

    /** The longest first, so that no part of one hides the rest of another. */
    private final List<String> spellings;

    SecretValues(Collection<String> secrets) {
        this.spellings = secrets.stream()
                .filter(secret -> secret != null && secret.strip().length() >= SHORTEST)
                .flatMap(SecretValues::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String redact(String text) {
        String redacted = text;
        for (String spelling : spellings) {
            redacted = redacted.replace(spelling, HIDDEN);
        }
        return redacted;
    }

    private static Stream<String> spellings(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Stream<String> plain = Stream.of(secret, encoded, encoded.replace("+", "%20"), jsonEscaped(secret));
        return Stream.concat(plain, Stream.of(0, 1, 2).flatMap(offset -> base64(secret, offset)));
    }

    private static String jsonEscaped(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /**
     * The letters that base64 gives a secret inside a longer text ("user:secret"): they depend on where the secret
     * starts within a group of three bytes, and those shared with its neighbours are left out.
     */
    private static Stream<String> base64(String secret, int offset) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int from = offset == 0 ? 0 : offset + 1;
        int to = shifted.length * 8 / 6;
        return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                .map(encoder -> new String(encoder.encode(shifted), StandardCharsets.US_ASCII))
                .map(letters -> String.valueOf(Arrays.copyOfRange(letters.toCharArray(), from, to)))
                .filter(letters -> letters.length() >= SHORTEST + 1);
    }
}
