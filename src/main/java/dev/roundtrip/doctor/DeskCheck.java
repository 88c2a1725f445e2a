package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.ProvisionKind;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.DeskVersion;
import dev.roundtrip.targets.Capabilities;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.Inboxes;
import dev.roundtrip.targets.NotCleared;
import dev.roundtrip.targets.Provisioning;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A remote desk: reachable, a Chatwoot, the token good, its services well, the inboxes there. */
final class DeskCheck {
    private final Settings settings;
    private final Clock clock;

    DeskCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What was seen, and the inboxes if all is well. */
    record Seen(List<Finding> findings, Optional<Inboxes> inboxes) {}

    Seen look() {
        try (DeskEntry desk = DeskEntry.of(settings, clock)) {
            DeskVersion version = desk.client().version();
            List<Finding> findings = new ArrayList<>(List.of(entry(desk, version)));
            findings.addAll(services().besides(version));
            settings.desk().flatMap(DeskSettings::second).ifPresent(token -> findings.add(second(desk, token)));
            return inboxes(desk, findings);
        } catch (DeskTrouble trouble) {
            List<Finding> findings = new ArrayList<>(List.of(failed(trouble)));
            findings.addAll(services().behind(trouble));
            return new Seen(findings, Optional.empty());
        } catch (IllegalStateException noPlace) {
            return new Seen(List.of(failed(noPlace)), Optional.empty());
        }
    }

    private Finding second(DeskEntry desk, Secret token) {
        try {
            return Finding.ok("second agent", desk.second(token, clock).toString());
        } catch (DeskTrouble trouble) {
            // Its sentence names the request and the refusal, as for the first token: not which of the two was refused.
            return Finding.failed(
                    "second agent",
                    "With roundtrip.desk.second.token: " + trouble.getMessage(),
                    List.of(Key.DESK_SECOND_TOKEN));
        } catch (IllegalStateException nobody) {
            return Finding.failed("second agent", nobody.getMessage(), List.of(Key.DESK_SECOND_TOKEN));
        }
    }

    private DeskServices services() {
        return new DeskServices(settings, clock);
    }

    private static Finding failed(IllegalStateException trouble) {
        return Finding.failed("desk", trouble.getMessage(), keys(trouble));
    }

    private Finding entry(DeskEntry desk, DeskVersion version) {
        return Finding.ok(
                "desk",
                "Chatwoot %s at %s, account %d \"%s\", as %s (%s)"
                        .formatted(
                                version.version(),
                                settings.desk().orElseThrow().url(),
                                desk.membership().accountId(),
                                desk.membership().name(),
                                desk.profile(),
                                desk.membership().role()));
    }

    private Seen inboxes(DeskEntry desk, List<Finding> findings) {
        try {
            Settings known = settings;
            if (settings.provision() == ProvisionKind.MAKE) {
                Provisioning provisioning = new Provisioning(desk, settings, clock);
                Finding provided = provided(provisioning);
                if (provided.failed() || !provisioning.missing().isEmpty()) {
                    findings.add(provided);
                    return new Seen(findings, Optional.empty());
                }
                known = provisioning.found();
            }
            Inboxes inboxes = Inboxes.of(desk.client(), known);
            findings.add(Finding.ok("inboxes", "there and of the right kind"));
            boolean administrator = desk.membership().isAdministrator();
            findings.addAll(CapabilitiesCheck.look(known, Capabilities.of(known, administrator, inboxes)));
            findings.addAll(new ThrottleCheck(known, Path.of("features")).look(inboxes.chatAsksBeforehand()));
            if (desk.membership().isAdministrator()) {
                findings.addAll(new Neighbours(desk.client()).of(inboxes));
            }
            return new Seen(findings, Optional.of(inboxes));
        } catch (IllegalStateException trouble) {
            List<Key> keys = settings.channels().stream()
                    .sorted()
                    .map(DeskCheck::inboxOf)
                    .toList();
            findings.add(Finding.failed("inboxes", trouble.getMessage(), keys));
            return new Seen(findings, Optional.empty());
        }
    }

    private static Finding provided(Provisioning provisioning) {
        List<String> obstacles = provisioning.obstacles();
        return obstacles.isEmpty()
                ? Finding.ok("inboxes", "the run will make " + String.join(", ", provisioning.missing()))
                : Finding.failed("inboxes", String.join(" ", obstacles), List.of(Key.PROVISION));
    }

    private static Key inboxOf(Channel channel) {
        return switch (channel) {
            case EMAIL -> Key.EMAIL_INBOX;
            case SMS -> Key.SMS_INBOX;
            case WEB_CHAT -> Key.WEBCHAT_INBOX;
        };
    }

    private static List<Key> keys(IllegalStateException trouble) {
        if (trouble instanceof NotCleared forbidden) {
            return List.of(Key.DESK_URL, forbidden.key());
        }
        if (!(trouble instanceof DeskTrouble desk)) {
            return List.of(Key.DESK_TOKEN, Key.DESK_ACCOUNT);
        }
        return switch (desk.why()) {
            case WRONG_TOKEN, LOST_HEADER, NOT_ALLOWED -> List.of(Key.DESK_URL, Key.DESK_TOKEN);
            default -> List.of(Key.DESK_URL);
        };
    }
}
