package dev.roundtrip.channel;

import dev.roundtrip.channel.ChannelTrouble.Why;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What it means that somebody gave no answer at all. */
public final class Silence {
    private Silence() {}

    /** {@link Why#NO_TLS}, {@link Why#UNREACHABLE}, or {@link Why#OTHER} when the network is not to blame. */
    public static Why why(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(SSLException.class::isInstance)) {
            return Why.NO_TLS;
        }
        return causes.stream().anyMatch(IOException.class::isInstance) ? Why.UNREACHABLE : Why.OTHER;
    }

    /** The failure's own words; those of the first cause that has any, since a refused connection often has none itself. */
    public static String words(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(said -> said != null && !said.isBlank())
                .findFirst()
                .map(said -> said.strip().replaceAll("\\s+", " ").replaceAll("[.;]+$", ""))
                .orElseGet(() -> unnamed(failure));
    }

    /** Java's own client says nothing at all of a port on which nobody listens. */
    private static String unnamed(Throwable failure) {
        boolean refused = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
        return refused ? "nothing takes connections there" : failure.getClass().getSimpleName();
    }
}
