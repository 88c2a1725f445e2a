package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.LoginKind;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Security;
import dev.roundtrip.network.Reach;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in a sentence what a mail server refused, and what to do about it. */
final class MailTrouble {
    // SMTP in the words of the library, IMAP in those of TokenStore.
    private static final Pattern NO_TOKENS = Pattern.compile("mechanisms supported by both|does not offer XOAUTH2");
    private static final Pattern NO_STARTTLS = Pattern.compile("STARTTLS (is )?required but");
    // Of SMTP (RFC 3207), of IMAP (RFC 5530), and of the library where IMAP offers no log-in at all.
    private static final Pattern WANTS_TLS =
            Pattern.compile("(?i)STARTTLS|PRIVACYREQUIRED|encryption required|No login methods supported");

    private MailTrouble() {}

    /** The same as the sentence of its trouble. */
    static String sentence(String protocol, MailServer server, Reach reach, Exception failure) {
        return with(protocol, server, reach, failure).getMessage();
    }

    /**
     * A set-up that does not work.
     *
     * @param protocol SMTP or IMAP
     */
    static ChannelTrouble with(String protocol, MailServer server, Reach reach, Exception failure) {
        String place = protocol + " server " + where(server) + through(server, reach);
        Why login = protocol.equals("SMTP") ? Why.SMTP_LOGIN : Why.IMAP_LOGIN;
        if (withoutTls(server, failure)) {
            return new ChannelTrouble(Why.NO_TLS, plain(place, server, failure), failure);
        }
        if (server.login() == LoginKind.XOAUTH2
                && (failure instanceof AuthenticationFailedException || noTokens(failure))) {
            return new ChannelTrouble(login, tokenRefused(protocol, server, place, failure), failure);
        }
        if (failure instanceof AuthenticationFailedException) {
            return new ChannelTrouble(
                    login,
                    "The %s refused the log-in of %s: %s. Check user and password of the %s server."
                            .formatted(
                                    place,
                                    MailSession.wantsLogin(server) ? server.user() : "nobody",
                                    line(failure),
                                    protocol),
                    failure);
        }
        if (failure instanceof FolderNotFoundException) {
            return new ChannelTrouble(
                    Why.FOLDER_MISSING,
                    "The %s has no folder of that name for %s: %s. Check the name of the folder in which mail arrives."
                            .formatted(place, server.user(), line(failure)),
                    failure);
        }
        return new NoAnswer(place, server, failure).trouble();
    }

    /** Whether the server wants TLS before it lets anybody in, or does not offer what is wanted of it. */
    private static boolean withoutTls(MailServer server, Exception failure) {
        return server.security() != Security.TLS
                && says(failure, server.security() == Security.NONE ? WANTS_TLS : NO_STARTTLS);
    }

    private static String plain(String place, MailServer server, Exception failure) {
        return server.security() == Security.NONE
                ? "The %s lets nobody in without TLS: %s. Set its security to starttls.".formatted(place, line(failure))
                : "The %s speaks plainly and offers no STARTTLS: %s. Check host, port and security."
                        .formatted(place, line(failure));
    }

    private static boolean noTokens(Exception failure) {
        return says(failure, NO_TOKENS);
    }

    private static boolean says(Exception failure, Pattern words) {
        return failure.getMessage() != null
                && words.matcher(failure.getMessage()).find();
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
}
