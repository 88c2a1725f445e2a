package dev.roundtrip.simulator.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which token signs the webhooks of an account. */
final class AuthTokens {
    private final Map<String, String> tokens;

    AuthTokens(Map<String, String> known) {
        tokens = new ConcurrentHashMap<>(known);
    }

    /** API keys have a secret of their own, which signs nothing. */
    void learn(Credentials credentials) {
        if (credentials.user().startsWith("AC")) {
            tokens.putIfAbsent(credentials.user(), credentials.password());
        }
    }

    Optional<String> of(String accountSid) {
        return Optional.ofNullable(tokens.get(accountSid));
    }
}
