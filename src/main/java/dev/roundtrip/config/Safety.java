package dev.roundtrip.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a run from a desk that it must not touch.
 *
 * @param accountName the name of the account under test, confirmed by whoever set it; empty when it was not
 * @param production hosts on which nothing may be run
 */
public record Safety(String accountName, List<String> production) {
    public Safety {
        production = List.copyOf(production);
    }

    static Safety of(Reader reader) {
        return new Safety(reader.text(Key.DESK_ACCOUNT_NAME), reader.list(Key.PRODUCTION_HOSTS));
    }

    /** Which of the production hosts that place is on, as it is named in the settings. */
    public Optional<String> closing(URI place) {
        String host = Hosts.plain(place.toString());
        // Written with a scheme, a port or a path it is still the same host: a slip must not open what is closed.
        return production.stream()
                .filter(named -> Hosts.covers(Hosts.plain(named), host))
                .findFirst();
    }
}
