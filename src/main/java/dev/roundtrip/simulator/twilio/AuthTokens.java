package dev.roundtrip.simulator.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which token signs the webhooks of an account. */
final class AuthTokens {
    private final Map<String, String> given;
    private final Map<String, String> tokens;

    AuthTokens(Map<String, String> known) {
        given = Map.copyOf(known);
        tokens = new ConcurrentHashMap<>(known);
    }

    /** Whether that is not the token of an account whose token was given; others are taken at their word. */
    boolean contradict(Credentials credentials) {
        String right = given.get(credentials.user());
        return right != null && !right.equals(credentials.password());
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
