package dev.roundtrip.config;

import dev.roundtrip.trip.Channel;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts {@link Settings} together and tells all faults at once. */
final class SettingsReader {
    // With a letter and not too short: what is found on a desk by it must not be somebody else's number or word.
    // What Cucumber takes for a decimal number: a zero before it would make it octal.
    private static final String SEED = "0|-?[1-9]\\d{0,17}";
    // Without one of these nobody can look into it.
    private static final List<Key> MAILBOX =
            List.of(Key.IMAP_HOST, Key.IMAP_USER, Key.IMAP_PASSWORD, Key.EMAIL_CUSTOMER);

    private final Sources sources;
    private final RunIds runIds;
    private final Purpose purpose;
    private final List<Fault> faults = new ArrayList<>();

    SettingsReader(Sources sources, RunIds runIds, Purpose purpose) {
        this.sources = sources;
        this.runIds = runIds;
        this.purpose = purpose;
    }

    Settings read() {
        Map<Key, Given> values = sources.resolve(faults);
        Reader reader = new Reader(values, faults, purpose);
        TargetKind target = reader.word(Key.TARGET, TargetKind.values(), TargetKind.EMBEDDED);
        Set<Channel> channels = channels(reader);
        RemoteReader remote = new RemoteReader(reader, target);
        reader.optional(Key.SEED, seed -> seed.matches(SEED), "a whole number, such as 42, without a zero before it");
        boolean elsewhere = target.elsewhere();
        boolean wanted = elsewhere && purpose != Purpose.SWEEP;
        boolean mail =
                purpose == Purpose.SWEEP ? elsewhere && mailbox(reader) : wanted && channels.contains(Channel.EMAIL);
        if (elsewhere) {
            new Secrecy(reader).check();
        }
        Settings settings = new Settings(
                target,
                channels,
                reader.text(Key.TAGS),
                runId(reader),
                elsewhere ? Optional.of(remote.desk()) : Optional.empty(),
                mail ? Optional.of(remote.email()) : Optional.empty(),
                wanted && channels.contains(Channel.SMS) ? Optional.of(remote.sms()) : Optional.empty(),
                wanted && channels.contains(Channel.WEB_CHAT) ? Optional.of(remote.webchat()) : Optional.empty(),
                browser(reader),
                new BudgetReader(
                                reader,
                                target,
                                reader.word(Key.EMAIL_ROUTE, EmailRoute.values(), EmailRoute.FORWARDING))
                        .read(),
                parallel(reader, target),
                new EmbeddedSettings(
                        reader.port(Key.EMBEDDED_PORT, 0),
                        reader.port(Key.EMBEDDED_SMTP_PORT, 0),
                        reader.port(Key.EMBEDDED_IMAP_PORT, 0),
                        reader.list(Key.EMBEDDED_FAULTS)),
                Demands.of(reader),
                AnswerSettings.of(reader),
                path(reader),
                IssueAddress.of(reader),
                Network.of(reader),
                Safety.of(reader),
                Sharing.of(reader),
                Set.copyOf(reader.list(Key.CAPABILITIES)),
                reader.word(Key.PROVISION, ProvisionKind.values(), ProvisionKind.FIND),
                reader.flag(Key.KEEP));
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return settings;
    }

    private static boolean mailbox(Reader reader) {
        return MAILBOX.stream().allMatch(reader::given);
    }

    private Set<Channel> channels(Reader reader) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String word : reader.list(Key.CHANNELS)) {
            Optional<Channel> known = EnumSet.allOf(Channel.class).stream()
                    .filter(channel -> channel.key().equals(word))
                    .findFirst();
            known.ifPresentOrElse(
                    channels::add,
                    () -> reader.fault(
                            Key.CHANNELS, "'%s' is no channel.".formatted(word), "Give any of: email, sms, webchat."));
        }
        if (reader.list(Key.CHANNELS).isEmpty()) {
            reader.fault(Key.CHANNELS, "No channel is named.", "Give any of: email, sms, webchat.");
        }
        return channels;
    }

    private static int parallel(Reader reader, TargetKind target) {
        return reader.optionalNumber(Key.PARALLEL, 1, 16).orElse(target.standardParallel());
    }

    private static Path path(Reader reader) {
        try {
            return Path.of(reader.text(Key.KNOWN_DEFECTS));
        } catch (InvalidPathException noPath) {
            reader.fault(
                    Key.KNOWN_DEFECTS,
                    "'%s' is no path: %s.".formatted(reader.text(Key.KNOWN_DEFECTS), noPath.getReason()),
                    "Name a file.");
            return Path.of(Key.KNOWN_DEFECTS.fallback());
        }
    }

    private String runId(Reader reader) {
        String given = reader.text(Key.RUN_ID);
        if (!given.isEmpty() && !RunIds.canBe(given)) {
            reader.fault(
                    Key.RUN_ID,
                    "By '%s' things of a run can't be told from others'.".formatted(given),
                    "Give 5 to 12 lower-case letters and digits, a letter among them.");
        }
        return given.isEmpty() ? runIds.next() : given;
    }

    private static BrowserSettings browser(Reader reader) {
        Optional<URI> grid = reader.optionalUrl(Key.BROWSER_GRID, "A Grid");
        String pageHost = reader.text(Key.BROWSER_PAGE_HOST);
        if (pageHost.isEmpty()
                && grid.map(URI::getHost).filter(host -> !Hosts.loopback(host)).isPresent()) {
            reader.fault(
                    Key.BROWSER_GRID,
                    "The browsers of a Grid elsewhere don't reach this machine as localhost.",
                    "Set roundtrip.browser.page.host to the name or address by which they do.");
        }
        BrowserInstall install = reader.word(Key.BROWSER_INSTALL, BrowserInstall.values(), BrowserInstall.AUTO);
        return new BrowserSettings(
                reader.text(Key.BROWSER_PATH),
                reader.text(Key.BROWSER_DRIVER),
                install == BrowserInstall.AUTO,
                grid,
                pageHost);
    }

    private enum BrowserInstall {
        AUTO,
        NEVER
    }
}
