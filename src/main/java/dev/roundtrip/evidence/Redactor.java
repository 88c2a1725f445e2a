package dev.roundtrip.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.secrets.LastScan;
import dev.roundtrip.secrets.SecretFinder;
import java.util.Collection;
import java.util.List;

/**
 * Takes secrets and card numbers out of what is kept as evidence: the run's secrets by value, in every spelling in
 * which they travel, credentials of any other origin by the place where they stand, card numbers by their check digit. Immutable.
 */
public final class Redactor {
    static final int DEFAULT_CAP = 64 * 1024;

    private static final String HIDDEN = "«secret hidden»";

    private final SecretFinder secrets;
    private final CredentialPatterns patterns = new CredentialPatterns();
    private final OneTimeLinks links = new OneTimeLinks();
    private final CardNumbers cards = new CardNumbers();
    private final EncodedParts encoded = new EncodedParts(this::plain);
    private final int cap;

    /** @param secrets all secrets of the run; those shorter than {@link SecretFinder#SHORTEST} can't be looked for by value */
    public Redactor(Collection<String> secrets) {
        this(secrets, DEFAULT_CAP);
    }

    /** @param cap the most bytes that are kept of one body */
    public Redactor(Collection<String> secrets, int cap) {
        this.secrets = SecretFinder.of(secrets);
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

    /** JSON with every text in it redacted; what can't be read as JSON is redacted as text. */
    public String json(String json) {
        try {
            return new RedactedJson(this).of(new ObjectMapper().readTree(json)).toPrettyString();
        } catch (JsonProcessingException noJson) {
            return text(json);
        }
    }

    /** A body as text, redacted and cut to the cap; what does not claim to be text is described, not shown. */
    String body(String mediaType, byte[] body) {
        return MediaTypes.isText(mediaType)
                ? new CappedText(cap).of(text(MediaTypes.decode(mediaType, body)))
                : "(%s, %d bytes, not shown)".formatted(mediaType, body.length);
    }

    /** The text without the run's own secrets; all else in it stays, so that what it is part of stays well-formed. */
    String ownSecrets(String text) {
        return secrets.replaced(text, HIDDEN);
    }

    /**
     * Whether the name says that its value is a credential: such a value must not be shown, whatever it is.
     *
     * @param name of a field, a header or a parameter
     */
    boolean isCredential(String name) {
        return patterns.isCredential(name);
    }

    /** A look for the run's own secrets in files. */
    LastScan scan() {
        return new LastScan(secrets);
    }

    private String plain(String text) {
        return cards.redact(links.redact(patterns.redact(ownSecrets(text))));
    }
}
