package dev.roundtrip.evidence;

import java.util.Collection;
import java.util.List;

/**
 * Takes secrets and card numbers out of what is kept as evidence: the run's secrets by value (plain, URL-encoded and
 * base64), credentials of any other origin by the place where they stand, card numbers by their check digit. Immutable.
 */
public final class Redactor {
    static final int DEFAULT_CAP = 64 * 1024;

    private final SecretValues values;
    private final CredentialPatterns patterns = new CredentialPatterns();
    private final CardNumbers cards = new CardNumbers();
    private final EncodedParts encoded = new EncodedParts(this::plain);
    private final int cap;

    /** @param secrets all secrets of the run; those shorter than four characters can't be looked for by value */
    public Redactor(Collection<String> secrets) {
        this(secrets, DEFAULT_CAP);
    }

    /** @param cap the most bytes that are kept of one body */
    public Redactor(Collection<String> secrets, int cap) {
        this.values = new SecretValues(secrets);
        this.cap = cap;
    }

    /** A redactor that knows no secret by value. */
    public static Redactor withoutSecrets() {
        return new Redactor(List.of());
    }

    /** The text without secrets, also inside base64 and quoted-printable parts of a mail. */
    public String text(String text) {
        return plain(encoded.redact(text));
    }

    /** A body as text, redacted and cut to the cap; what does not claim to be text is described, not shown. */
    String body(String mediaType, byte[] body) {
        return MediaTypes.isText(mediaType)
                ? new CappedText(cap).of(text(MediaTypes.decode(mediaType, body)))
                : "(%s, %d bytes, not shown)".formatted(mediaType, body.length);
    }

    private String plain(String text) {
        return cards.redact(patterns.redact(values.redact(text)));
    }
}
