package dev.roundtrip.channel.webchat.browser;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.config.BrowserSettings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Gets a browser by the shortest way that works: the one named or installed here, a download, the system's packages. */
public final class BrowserSupply {
    private final BrowserSettings settings;
    private final BrowserFinder finder;
    private final DriverManager manager;
    private final BrowserInstaller installer;

    BrowserSupply(BrowserSettings settings, BrowserFinder finder, DriverManager manager, BrowserInstaller installer) {
        this.settings = settings;
        this.finder = finder;
        this.manager = manager;
        this.installer = installer;
    }

    /**
     * The supply of this computer.
     *
     * @param environment where PATH is read
     * @param console takes one line before something is installed
     */
    public static BrowserSupply ofThisMachine(
            BrowserSettings settings, Map<String, String> environment, Consumer<String> console) {
        Machine machine = new LocalMachine(environment);
        BrowserFinder finder = new BrowserFinder(machine);
        return new BrowserSupply(
                settings, finder, new DriverManager(machine, finder), new BrowserInstaller(machine, console));
    }

    /** What is there now, without fetching or installing anything; empty when nothing that fits is. */
    public Optional<FoundBrowser> present() {
        return finder.find(settings).browser();
    }

    /**
     * The same, or why there is none. Whatever the settings allow, nothing is fetched or installed; a second at most where one is.
     *
     * @throws ChannelTrouble {@code NO_BROWSER} or {@code DRIVER_MISMATCH}, with what was found and the remedy
     */
    public FoundBrowser look() {
        Search search = finder.find(settings);
        return search.browser().orElseThrow(() -> trouble((Search.Unfit) search, ""));
    }

    /**
     * A browser that fits its driver; fetched or installed if the settings allow it.
     *
     * @throws ChannelTrouble as {@link #look}, with what was tried as well
     */
    public FoundBrowser get() {
        Search first = finder.find(settings);
        if (first instanceof Search.Fits fits) {
            return fits.found();
        }
        Search.Unfit unfit = (Search.Unfit) first;
        if (isNamed()) {
            throw trouble(unfit, "");
        }
        if (!settings.install()) {
            throw trouble(unfit, " (The setting roundtrip.browser.install is never, so nothing was fetched.)");
        }
        Search fetched = manager.fetch();
        return fetched.browser().orElseGet(() -> install(unfit, (Search.Unfit) fetched));
    }

    private FoundBrowser install(Search.Unfit first, Search.Unfit fetched) {
        Optional<String> refused = installer.install();
        if (refused.isPresent()) {
            throw trouble(first, " " + fetched.sentence() + " " + refused.get());
        }
        Search again = finder.find(settings);
        if (again instanceof Search.Unfit still) {
            throw new ChannelTrouble(
                    still.kind().why(), "Chromium was installed, but can't be used. " + still.sentence());
        }
        return ((Search.Fits) again).found();
    }

    private static ChannelTrouble trouble(Search.Unfit unfit, String more) {
        return new ChannelTrouble(unfit.kind().why(), unfit.sentence() + more);
    }

    // What somebody named is not replaced behind their back.
    private boolean isNamed() {
        return !settings.path().isBlank() || !settings.driver().isBlank();
    }
}
