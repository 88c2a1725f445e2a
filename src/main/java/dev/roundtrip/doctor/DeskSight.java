package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskSounding;
import dev.roundtrip.desk.DeskSounding.Sounded;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.network.Reach;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.Inboxes;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of the desk by now, for the looks that come after: whoever finds something out leaves it here, and is
 * named as needed by whoever takes it. Thread-safe.
 */
final class DeskSight implements AutoCloseable {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration ANSWER = Duration.ofSeconds(5);
    // What is asked here tells everybody the same.
    private static final long ANY_ACCOUNT = 1;

    private final Settings settings;
    private final List<HealthCheck.Tried> tried = Collections.synchronizedList(new ArrayList<>());
    private volatile Reach reach;
    private volatile Sounded api;
    private volatile DeskEntry entry;
    private volatile Settings known;
    private volatile Inboxes inboxes;

    DeskSight(Settings settings) {
        this.settings = settings;
        this.known = settings;
    }

    DeskSettings desk() {
        return settings.desk().orElseThrow();
    }

    URI url() {
        return desk().url();
    }

    void reachedBy(Reach way) {
        reach = way;
    }

    Reach reach() {
        return reach;
    }

    void answered(Sounded answer) {
        api = answer;
    }

    /** What {@code GET /api} was answered. */
    Sounded api() {
        return api;
    }

    void entered(DeskEntry way) {
        entry = way;
    }

    DeskEntry entry() {
        return entry;
    }

    /** The inboxes, and the settings that name them. */
    void found(Inboxes all, Settings complete) {
        inboxes = all;
        known = complete;
    }

    Inboxes inboxes() {
        return inboxes;
    }

    Settings known() {
        return known;
    }

    List<HealthCheck.Tried> tried() {
        return List.copyOf(tried);
    }

    /** As nobody. */
    Sounded sound(String path) {
        return asked(path, "", DeskSounding::anonymous);
    }

    /** As the token's owner. */
    Sounded soundAsOwner(String path) {
        return asked(path, ", with the token in " + desk().tokenHeader(), DeskSounding::of);
    }

    /** The same with the token in another header. */
    Sounded soundShowingIn(String header, String path) {
        return asked(path, ", with the token in " + header, access -> DeskSounding.of(access.showingIn(header)));
    }

    private Sounded asked(String path, String as, Function<DeskAccess, DeskSounding> way) {
        DeskAccess access = DeskAccess.of(
                        url(), ANY_ACCOUNT, new AccessToken(desk().token().reveal()))
                .by(reach)
                .showingIn(desk().tokenHeader())
                .within(CONNECT, ANSWER);
        String question = "GET " + access.base() + path + as;
        try (DeskSounding sounding = way.apply(access)) {
            Sounded answer = sounding.at(path);
            tried.add(new HealthCheck.Tried(question, answer.told()));
            return answer;
        } catch (DeskTrouble silent) {
            tried.add(new HealthCheck.Tried(question, "no answer"));
            throw silent;
        }
    }

    @Override
    public void close() {
        if (entry != null) {
            entry.close();
        }
    }
}
