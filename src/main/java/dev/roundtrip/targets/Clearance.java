package dev.roundtrip.targets;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Safety;
import java.net.URI;

/** Whether tests may run on a desk at all. Asked by whatever talks to one: a run, the doctor, a sweep, provisioning. */
final class Clearance {
    private final Safety safety;

    Clearance(Safety safety) {
        this.safety = safety;
    }

    /**
     * That host is none on which nothing may be run. To be asked before anything is sent there.
     *
     * @throws NotCleared with the setting that names it
     */
    void mustAllow(URI desk) {
        safety.closing(desk).ifPresent(named -> {
            throw new NotCleared(
                    Key.PRODUCTION_HOSTS,
                    "The desk %s is not touched: %s names '%s', and nothing may be run there. Set roundtrip.desk.url to a desk for tests."
                            .formatted(desk, Key.PRODUCTION_HOSTS.property(), named));
        });
    }

    /**
     * The same for the shop's page, a visit to which alone makes a contact on the desk whose chat it holds.
     *
     * @throws NotCleared with the setting that names it
     */
    void mustAllowPage(URI page) {
        safety.closing(page).ifPresent(named -> {
            throw new NotCleared(
                    Key.PRODUCTION_HOSTS,
                    "The page %s is not visited: %s names '%s', and nothing may be run there. Set %s to a page of a shop for tests, or leave it empty."
                            .formatted(page, Key.PRODUCTION_HOSTS.property(), named, Key.WEBCHAT_PAGE.property()));
        });
    }

    /**
     * That account is the one that the settings confirm.
     *
     * @param seen its name on the desk
     * @throws NotCleared with the name seen
     */
    void mustAllow(long account, String seen, URI desk) {
        if (!seen.strip().equals(safety.accountName().strip())) {
            throw new NotCleared(
                    Key.DESK_ACCOUNT_NAME,
                    "Account %d of %s is called \"%s\", but %s is \"%s\". If tests may run there, set it to the name that the desk shows."
                            .formatted(account, desk, seen, Key.DESK_ACCOUNT_NAME.property(), safety.accountName()));
        }
    }
}
