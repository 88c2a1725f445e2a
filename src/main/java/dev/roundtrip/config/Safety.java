package dev.roundtrip.config;

import java.util.List;

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
}
