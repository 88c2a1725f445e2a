package dev.roundtrip.simulator.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which token signs the webhooks of an account. */
final class AuthTokens {
    private static final String ACCOUNT = "AC";
    private final Map<String, String> given;
    private final Map<String, String> tokens;

    AuthTokens(Map<String, String> known) {
        given = Map.copyOf(known);
        tokens = new ConcurrentHashMap<>(known);
    }

    /**
     * Whether that is not the token of an account whose token was given, or of no such account; where none was given, and for API
     * keys, whoever comes is taken at their word.
     */
    boolean contradict(Credentials credentials) {
        boolean known = !given.isEmpty() && credentials.user().startsWith(ACCOUNT);
        return known && !credentials.password().equals(given.get(credentials.user()));
    }

    /** API keys have a secret of their own, which signs nothing. */
    void learn(Credentials credentials) {
        if (credentials.user().startsWith(ACCOUNT)) {
            tokens.putIfAbsent(credentials.user(), credentials.password());
        }
    }

    Optional<String> of(String accountSid) {
        return Optional.ofNullable(tokens.get(accountSid));
    }
}
