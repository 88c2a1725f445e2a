package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.network.TlsFault;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why it did not come so far that a mail server could refuse anything.
 *
 * @param place the server in messages, and what it is reached through
 * @param failure what came instead of an answer
 */
record NoAnswer(String place, MailServer server, Exception failure) {
    // In the words of the library, for SMTP and for IMAP; neither has the failure of the network as its cause.
    private static final Pattern HUNG_UP = Pattern.compile("\\[EOF\\]|response: -1|Connection dropped by server");

    ChannelTrouble trouble() {
        for (Throwable cause : causes()) {
            if (cause instanceof SSLException) {
                return of(
                        Why.NO_TLS,
                        "The %s and the suite found no common TLS (%s; %s): %s",
                        server.security(),
                        MailTrouble.line(cause),
                        TlsFault.of(failure).sentence());
            }
            if (cause instanceof UnknownHostException) {
                return of(Why.UNREACHABLE, "The host of the %s is not known here. Check its name.");
            }
            if (cause instanceof IOException) {
                return of(
                        Why.UNREACHABLE,
                        "The %s can't be reached: %s. Check host, port and security, and that it runs.",
                        MailTrouble.line(cause));
            }
        }
        return of(
                hungUp() ? Why.UNREACHABLE : Why.OTHER,
                "The %s can't be used with security %s: %s. Check host, port and security.",
                server.security(),
                MailTrouble.line(failure));
    }

    private boolean hungUp() {
        return causes().stream()
                .map(Throwable::getMessage)
                .anyMatch(words -> words != null && HUNG_UP.matcher(words).find());
    }

    private ChannelTrouble of(Why why, String sentence, Object... words) {
        Object[] all = Stream.concat(Stream.of(place), Stream.of(words)).toArray();
        return new ChannelTrouble(why, sentence.formatted(all), failure);
    }

    private List<Throwable> causes() {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .toList();
    }
}
