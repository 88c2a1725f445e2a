package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.ProvisionKind;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Agent;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.Profile;
import dev.roundtrip.targets.Capabilities;
import dev.roundtrip.targets.Inboxes;
import dev.roundtrip.targets.Provisioning;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the account: inboxes, who is a member of them, what else acts there. */
final class DeskInside {
    static final String INBOXES = "inboxes";
    static final String MEMBERSHIP = "membership";

    private final DeskSight sight;
    private final Settings settings;
    private final Path features;
    private final Clock clock;

    DeskInside(DeskSight sight, Settings settings, Path features, Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.features = features;
        this.clock = clock;
    }

    List<Finding> inboxes() {
        try {
            Settings known = settings;
            if (settings.provision() == ProvisionKind.MAKE) {
                Provisioning provisioning = new Provisioning(sight.entry(), settings, clock);
                List<String> obstacles = provisioning.obstacles();
                if (!obstacles.isEmpty()) {
                    return List.of(
                            Finding.failed(Ailment.WRONG_INBOX, INBOXES, String.join(" ", obstacles), Key.PROVISION));
                } else if (!provisioning.missing().isEmpty()) {
                    return List.of(
                            Finding.ok(INBOXES, "the run will make " + String.join(", ", provisioning.missing())));
                }
                known = provisioning.found();
            }
            sight.found(Inboxes.of(sight.entry().client(), known), known);
            return List.of(Finding.ok(INBOXES, "there and of the right kind" + alias()));
        } catch (DeskTrouble trouble) {
            return List.of(DeskTroubles.of(INBOXES, trouble));
        } catch (IllegalStateException wrong) {
            return List.of(Finding.failed(Ailment.WRONG_INBOX, INBOXES, wrong.getMessage(), inboxKeys()));
        }
    }

    /** An address of one's own that leads to the inbox is nothing unusual, and a slip in it looks the same. */
    private String alias() {
        Optional<String> own = sight.inboxes().all().stream()
                .filter(inbox -> inbox.channel().filter(Channel.EMAIL::equals).isPresent())
                .flatMap(inbox -> inbox.email().stream())
                .findFirst();
        String used = settings.email().map(EmailSettings::deskAddress).orElse("");
        return own.filter(address -> !used.isEmpty() && !used.equalsIgnoreCase(address))
                .map(address ->
                        ". Customers write to %s, and the inbox's own address is %s: mail must be forwarded from the one to the other"
                                .formatted(used, address))
                .orElse("");
    }

    private List<Key> inboxKeys() {
        return settings.channels().stream().sorted().map(DeskInside::inboxOf).toList();
    }

    private static Key inboxOf(Channel channel) {
        return switch (channel) {
            case EMAIL -> Key.EMAIL_INBOX;
            case SMS -> Key.SMS_INBOX;
            case WEB_CHAT -> Key.WEBCHAT_INBOX;
        };
    }

    /** An administrator works in all inboxes; whoever is none only where they are a member, and is assigned there only. */
    List<Finding> membership() {
        if (sight.inboxes() == null) {
            return List.of();
        }
        try {
            List<String> missing = missing();
            return List.of(
                    missing.isEmpty()
                            ? Finding.ok(
                                    MEMBERSHIP,
                                    "whoever plays an agent may work in all inboxes under test, as a member or an administrator")
                            : Finding.failed(
                                    Ailment.NOT_A_MEMBER,
                                    MEMBERSHIP,
                                    "%s. Who is no administrator sees and is given conversations only as a member: make them members."
                                            .formatted(String.join("; ", missing)),
                                    Key.DESK_TOKEN,
                                    Key.DESK_SECOND_TOKEN));
        } catch (DeskTrouble trouble) {
            return List.of(DeskTroubles.of(MEMBERSHIP, trouble));
        }
    }

    private List<String> missing() {
        long account = sight.entry().membership().accountId();
        List<Profile> players = new ArrayList<>(List.of(sight.entry().profile()));
        settings.desk()
                .flatMap(DeskSettings::second)
                .map(token -> sight.entry().second(token, clock))
                .ifPresent(players::add);
        List<String> missing = new ArrayList<>();
        for (Profile player : players) {
            boolean everywhere = player.accounts().stream()
                    .anyMatch(place -> place.accountId() == account && place.isAdministrator());
            if (!everywhere) {
                sight.inboxes().all().stream()
                        .filter(inbox -> !isMember(player, inbox))
                        .map(inbox -> "%s is no member of inbox %d \"%s\"".formatted(player, inbox.id(), inbox.name()))
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    private boolean isMember(Profile player, Inbox inbox) {
        return sight.entry().client().staff().inboxMembers(inbox.id()).stream()
                .map(Agent::id)
                .anyMatch(id -> id == player.id());
    }

    List<Finding> capabilities() {
        return sight.inboxes() == null
                ? List.of()
                : CapabilitiesCheck.look(
                        sight.known(),
                        Capabilities.of(
                                sight.known(), sight.entry().membership().isAdministrator(), sight.inboxes()));
    }

    List<Finding> throttles() {
        return sight.inboxes() == null
                ? List.of()
                : new ThrottleCheck(sight.known(), features)
                        .look(sight.inboxes().chatAsksBeforehand());
    }

    List<Finding> neighbours() {
        return sight.inboxes() == null || !sight.entry().membership().isAdministrator()
                ? List.of()
                : new Neighbours(sight.entry().client()).of(sight.inboxes());
    }
}
