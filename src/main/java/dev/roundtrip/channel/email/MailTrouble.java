package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.LoginKind;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.network.Reach;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a sentence what a mail server refused, and what to do about it. */
final class MailTrouble {
    // SMTP in the words of the library, IMAP in those of TokenStore.
    private static final Pattern NO_TOKENS = Pattern.compile("mechanisms supported by both|does not offer XOAUTH2");

    private MailTrouble() {}

    /**
     * A set-up that does not work.
     *
     * @param protocol SMTP or IMAP
     */
    static ChannelTrouble with(String protocol, MailServer server, Reach reach, Exception cause) {
        return new ChannelTrouble(sentence(protocol, server, reach, cause), cause);
    }

    static String sentence(String protocol, MailServer server, Reach reach, Exception failure) {
        String place = protocol + " server " + where(server) + through(server, reach);
        if (server.login() == LoginKind.XOAUTH2
                && (failure instanceof AuthenticationFailedException || noTokens(failure))) {
            return tokenRefused(protocol, server, place, failure);
        }
        if (failure instanceof AuthenticationFailedException) {
            return "The %s refused the log-in of %s: %s. Check user and password of the %s server."
                    .formatted(
                            place, MailSession.wantsLogin(server) ? server.user() : "nobody", line(failure), protocol);
        }
        if (failure instanceof FolderNotFoundException) {
            return "The %s has no folder of that name for %s: %s. Check the name of the folder in which mail arrives."
                    .formatted(place, server.user(), line(failure));
        }
        for (Throwable cause : causes(failure)) {
            if (cause instanceof SSLException) {
                return ("The %s and the suite found no common TLS (%s): %s. Check port and security; a certificate that"
                                + " Java does not know needs its authority as a PEM file in roundtrip.ca.file.")
                        .formatted(place, server.security(), line(cause));
            }
            if (cause instanceof UnknownHostException) {
                return "The host of the %s is not known here. Check its name.".formatted(place);
            }
            if (cause instanceof IOException) {
                return "The %s can't be reached: %s. Check host, port and security, and that it runs."
                        .formatted(place, line(cause));
            }
        }
        return "The %s can't be used with security %s: %s. Check host, port and security."
                .formatted(place, server.security(), line(failure));
    }

    private static boolean noTokens(Exception failure) {
        return failure.getMessage() != null
                && NO_TOKENS.matcher(failure.getMessage()).find();
    }

    private static String through(MailServer server, Reach reach) {
        return reach.route()
                .proxyFor(server.host())
                .map(proxy -> " (through the proxy %s:%d)".formatted(proxy.getHostString(), proxy.getPort()))
                .orElse("");
    }

    private static String tokenRefused(String protocol, MailServer server, String place, Exception failure) {
        return noTokens(failure)
                ? "The %s takes no access tokens: %s. Set roundtrip.email.%s.login to password, or let the server take tokens."
                        .formatted(place, line(failure), protocol.toLowerCase(Locale.ROOT))
                : "The %s refused the access token of %s: %s. Tokens expire, often within an hour: set roundtrip.email.%4$s.password to a fresh one of that user that may be used for %5$s; if it is a password and no token, set roundtrip.email.%4$s.login to password."
                        .formatted(place, server.user(), line(failure), protocol.toLowerCase(Locale.ROOT), protocol);
    }

    /** The server in messages: {@code mail.example:587}. */
    static String where(MailServer server) {
        return server.host() + ":" + server.port();
    }

    /** The words of a failure on one line, without its closing full stop. */
    static String line(Throwable failure) {
        String words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return line(words);
    }

    /** What a server said, on one line, without its closing full stop. */
    static String line(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("[.;]+$", "");
    }

    /** The server's own words on why it did not take a mail: the innermost of the chain. */
    static String refusal(MessagingException refused) {
        MessagingException last = refused;
        while (last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        return line(last);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }
}
