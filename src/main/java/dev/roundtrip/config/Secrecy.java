package dev.roundtrip.config;

import dev.roundtrip.secrets.SecretFinder;
import java.util.Arrays;
import java.util.Optional;

/** Whether the secrets that were given can be kept out of a report: what can't be told from other text can't be hidden. */
final class Secrecy {
    private final Reader reader;

    Secrecy(Reader reader) {
        this.reader = reader;
    }

    void check() {
        Arrays.stream(Key.values())
                .filter(key -> key.secret() && reader.given(key))
                .forEach(this::check);
    }

    private void check(Key key) {
        if (reader.text(key).strip().length() < SecretFinder.SHORTEST) {
            reader.fault(
                    key,
                    "It has fewer than %d characters: a shorter one stands in many texts by chance and can't be hidden in the report."
                            .formatted(SecretFinder.SHORTEST),
                    remedy(key));
        } else if (!SecretFinder.canBeHidden(reader.text(key))) {
            reader.fault(
                    key,
                    "It is a single word or number of fewer than %d characters: it stands in many texts, the report's own among them, and can't be hidden there."
                            .formatted(SecretFinder.SHORTEST_PLAIN),
                    remedy(key));
        } else {
            openly(key)
                    .ifPresent(other -> reader.fault(
                            key,
                            "It stands in what %s says openly, so that it can't be hidden in the report."
                                    .formatted(other.property()),
                            remedy(key)));
        }
    }

    private Optional<Key> openly(Key secret) {
        return Arrays.stream(Key.values())
                .filter(key -> !key.secret() && reader.given(key))
                .filter(key -> Shown.of(key, reader.text(key))
                        .contains(reader.text(secret).strip()))
                .findFirst();
    }

    private static String remedy(Key key) {
        return switch (key) {
            case SMTP_PASSWORD, IMAP_PASSWORD ->
                "Have it changed to another, of %d or more with letters and digits, at the mail server, then set that."
                        .formatted(SecretFinder.SHORTEST);
            case DESK_AGENT_PASSWORD ->
                "Have it changed to another, of %d or more with letters and digits, at the desk, then set that."
                        .formatted(SecretFinder.SHORTEST);
            case INGRESS_PASSWORD ->
                "Set another, of %d or more with letters and digits, as the desk's RAILS_INBOUND_EMAIL_PASSWORD, then here."
                        .formatted(SecretFinder.SHORTEST);
            default -> "A token is longer: copy it anew, all of it.";
        };
    }
}
