package dev.roundtrip.network;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why no TLS came about with a server, as far as the failure tells. */
public enum TlsFault {
    /** The certificate is sound, and of another server. */
    WRONG_NAME(
            "its certificate is for another name than the one it is reached by. Use the name that stands in the certificate, or have one made out for this name.",
            link -> link instanceof SSLPeerUnverifiedException
                    || link instanceof CertificateException && says(link, "^No subject alternative|^No name matching")),
    /** The certificate was valid once. */
    EXPIRED(
            "its certificate has expired. Have it renewed by whoever runs the server; should it be valid, set the clock of this machine.",
            CertificateExpiredException.class::isInstance),
    /** The certificate will be valid, or the clock here is late. */
    NOT_YET_VALID(
            "its certificate is not valid yet. Set the clock of this machine; should it be right, ask whoever runs the server.",
            CertificateNotYetValidException.class::isInstance),
    /** Nobody whom Java trusts here has signed the certificate. */
    UNKNOWN_AUTHORITY(
            "its certificate comes from an authority that Java does not know here. Name that authority's certificate, a PEM file, in roundtrip.ca.file; should it be a public one, have the server send its intermediate certificates too.",
            CertPathBuilderException.class::isInstance),
    /** The other side answers, and not by TLS. */
    NOT_TLS(
            "the port speaks plainly, without TLS. Check the port, and where no TLS is meant say so: an address with http://, or security=none.",
            link -> link instanceof SSLException && says(link, "unrecognized SSL message|plaintext connection")),
    /** None of these: no common version or cipher, a connection that was cut, or no fault of TLS at all. */
    OTHER(
            "they did not agree upon TLS. Check the port, that the server offers TLS 1.2 or 1.3, and what stands between here and there.",
            link -> false);

    private final String sentence;
    private final Predicate<Throwable> shownBy;

    TlsFault(String sentence, Predicate<Throwable> shownBy) {
        this.sentence = sentence;
        this.shownBy = shownBy;
    }

    /** What the failure and its causes show; {@link #OTHER} when they show none. */
    public static TlsFault of(Throwable failure) {
        List<Throwable> links =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return Stream.of(values())
                .filter(fault -> links.stream().anyMatch(fault.shownBy))
                .findFirst()
                .orElse(OTHER);
    }

    /** What is wrong with the server and what to do, to be put behind a colon. */
    public String sentence() {
        return sentence;
    }

    /** Java has types of its own for the others only. */
    private static boolean says(Throwable link, String words) {
        return link.getMessage() != null
                && Pattern.compile(words).matcher(link.getMessage()).find();
    }
}
