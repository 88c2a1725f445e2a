package dev.roundtrip.simulator.chatwoot.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.simulator.chatwoot.usecase.Signatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Session tokens of visitors: JWT, HS256, good for 180 days. */
final class SessionTokens {
    private static final Duration LIFE = Duration.ofDays(180);
    private static final String HEADER = part("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String secret;

    SessionTokens(String secret) {
        this.secret = secret;
    }

    /** Who a session is of. */
    record Claims(String sourceId, int inboxId) {}

    String sign(Claims claims, Instant now) {
        long issued = now.getEpochSecond();
        String payload = "{\"source_id\":\"%s\",\"inbox_id\":%d,\"exp\":%d,\"iat\":%d}"
                .formatted(claims.sourceId(), claims.inboxId(), issued + LIFE.toSeconds(), issued);
        String signed = HEADER + "." + part(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + signature(signed);
    }

    /** What the token says; empty for one that is absent, garbled, forged or too old. */
    Optional<Claims> read(String token, Instant now) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !genuine(parts)) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims.path("exp").asLong() > now.getEpochSecond()
                    ? Optional.of(new Claims(
                            claims.path("source_id").asText(),
                            claims.path("inbox_id").asInt()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("A session token of our own signature can't be read.", e);
        }
    }

    private boolean genuine(String[] parts) {
        String expected = signature(parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String signed) {
        return part(HexFormat.of().parseHex(Signatures.hmacSha256(secret, signed)));
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
