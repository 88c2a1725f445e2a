package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.DeskVersion;
import dev.roundtrip.network.Reach;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What a desk says of the services behind it. */
final class DeskServices {
    // What is asked for tells everybody the same.
    private static final long ANY_ACCOUNT = 1;

    private final DeskSettings desk;
    private final Reach reach;
    private final Clock clock;

    DeskServices(Settings settings, Clock clock) {
        this.desk = settings.desk().orElseThrow();
        this.reach = Reach.of(settings.network());
        this.clock = clock;
    }

    /** What fails although the desk answers. It has read its database for that, so a bad word about it would be false. */
    List<Finding> besides(DeskVersion said) {
        return said.queueServices() ? List.of() : List.of(redis());
    }

    /** What the desk says to explain a failure; nothing when it can't even say that. */
    List<Finding> behind(DeskTrouble trouble) {
        if (trouble.why() != DeskTrouble.Cause.DEAD_SERVER) {
            return List.of();
        }
        DeskAccess access = DeskAccess.of(
                        desk.url(), ANY_ACCOUNT, new AccessToken(desk.token().reveal()))
                .by(reach);
        try (DeskClient client = DeskClient.to(access, clock)) {
            DeskVersion said = client.version();
            List<Finding> findings = new ArrayList<>(besides(said));
            if (!said.dataServices()) {
                findings.add(failed("PostgreSQL", "Nothing can be read or stored without it."));
            }
            return findings;
        } catch (DeskTrouble notSaid) {
            // The failure itself is told already, and this one has the same remedy.
            return List.of();
        }
    }

    private Finding redis() {
        return failed("Redis", "Nothing is sent, fetched or told in real time without it.");
    }

    private Finding failed(String service, String consequence) {
        URI url = desk.url();
        return Finding.failed(
                service,
                "The desk at %s says that it does not reach its %s. %s Look at the desk's %s and at how the desk is told where it is."
                        .formatted(url, service, consequence, service),
                List.of(Key.DESK_URL));
    }
}
