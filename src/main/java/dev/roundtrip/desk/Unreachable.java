package dev.roundtrip.desk;

import dev.roundtrip.desk.DeskTrouble.Cause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;

/** From a request without an answer to a sentence. */
final class Unreachable {
    private Unreachable() {}

    static DeskTrouble from(DeskAccess access, DeskRequest request, Exception broken) {
        Throwable root = links(broken)
                .filter(link -> causeOf(link) != Cause.CONNECTION_LOST)
                .findFirst()
                .orElse(broken);
        Cause cause = causeOf(root);
        return new DeskTrouble(
                cause,
                "%s at %s got no answer: %s%s"
                        .formatted(request, access.base(), sentence(cause, access, root), aftermath(cause, request)),
                broken);
    }

    /** Whether the network is to blame, and not a fault of ours. */
    static boolean explains(Exception broken) {
        return links(broken).anyMatch(IOException.class::isInstance);
    }

    private static Stream<Throwable> links(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause);
    }

    private static Cause causeOf(Throwable link) {
        if (link instanceof UnknownHostException) {
            return Cause.UNKNOWN_HOST;
        } else if (link instanceof SSLException) {
            return Cause.TLS;
        } else if (link instanceof InterruptedIOException || isTimeOut(link)) {
            return Cause.TIMED_OUT;
        } else if (link instanceof ConnectException || link instanceof NoRouteToHostException) {
            return Cause.REFUSED;
        }
        return Cause.CONNECTION_LOST;
    }

    /** The operating system gives up on a silent host by itself when it is faster than our own time-out. */
    private static boolean isTimeOut(Throwable link) {
        return link instanceof ConnectException
                && String.valueOf(link.getMessage()).contains("timed out");
    }

    private static String sentence(Cause cause, DeskAccess access, Throwable root) {
        URI base = access.base();
        return switch (cause) {
            case UNKNOWN_HOST ->
                "the name %s is not known to the DNS. Check the desk's address for a slip, and the network."
                        .formatted(base.getHost());
            case REFUSED ->
                "nothing takes connections there (%s). Check host and port, and that the desk is running."
                        .formatted(root.getMessage());
            case TIMED_OUT ->
                root instanceof ConnectTimeoutException || root instanceof ConnectException
                        ? "no connection within %d ms. Check host, port and firewall."
                                .formatted(access.connect().toMillis())
                        : "it stayed silent for %d ms. Check that the desk is not overloaded, or allow it more time."
                                .formatted(access.read().toMillis());
            case TLS ->
                "no secure connection (%s). Check the certificate and its issuer (roundtrip.ca.file names one of your own), and that the port speaks https."
                        .formatted(root.getMessage());
            default -> "the connection broke (%s). Check what stands between here and the desk.".formatted(root);
        };
    }

    private static String aftermath(Cause cause, DeskRequest request) {
        boolean mayHaveArrived = cause == Cause.TIMED_OUT || cause == Cause.CONNECTION_LOST;
        return mayHaveArrived && !request.onlyReads() ? " It may have been carried out all the same." : "";
    }
}
