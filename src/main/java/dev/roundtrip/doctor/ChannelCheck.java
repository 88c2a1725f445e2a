package dev.roundtrip.doctor;

import dev.roundtrip.channel.Line;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Inboxes;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The customers' side of each channel under test: mail servers, Twilio, browser. */
final class ChannelCheck {
    private static final List<Key> SMTP =
            List.of(Key.SMTP_HOST, Key.SMTP_PORT, Key.SMTP_SECURITY, Key.SMTP_USER, Key.SMTP_PASSWORD);
    private static final List<Key> IMAP =
            List.of(Key.IMAP_HOST, Key.IMAP_PORT, Key.IMAP_SECURITY, Key.IMAP_USER, Key.IMAP_PASSWORD, Key.IMAP_FOLDER);
    private static final List<Key> INGRESS = List.of(Key.EMAIL_ROUTE, Key.DESK_URL, Key.INGRESS_PASSWORD);
    private static final List<Key> TWILIO =
            List.of(Key.SMS_API, Key.SMS_ACCOUNT_SID, Key.SMS_AUTH_TOKEN, Key.SMS_CUSTOMER_NUMBERS);

    private final Settings settings;
    private final Clock clock;
    private final Consumer<String> console;

    ChannelCheck(Settings settings, Clock clock, Consumer<String> console) {
        this.settings = settings;
        this.clock = clock;
        this.console = console;
    }

    /** Looks at all of it; without the desk's inboxes at what can be seen without the desk. */
    List<Finding> look(Optional<Inboxes> inboxes) {
        if (inboxes.isPresent()) {
            return Lineup.of(settings, inboxes.get(), clock, console).values().stream()
                    .map(ChannelCheck::prove)
                    .toList();
        }
        List<Finding> findings = new ArrayList<>();
        Lineup.apart(settings, clock).forEach(line -> findings.add(prove(line)));
        settings.webchat().ifPresent(chat -> findings.add(new BrowserCheck(settings, console).look()));
        return findings;
    }

    private static Finding prove(Line line) {
        String what = line.channel().title();
        try (line) {
            line.prove();
            return Finding.ok(what, line.manner()).only(line.channel());
        } catch (IllegalStateException trouble) {
            return Finding.failed(what, trouble.getMessage(), keys(line.channel(), trouble.getMessage()))
                    .only(line.channel());
        }
    }

    private static List<Key> keys(Channel channel, String sentence) {
        return switch (channel) {
            case EMAIL -> sentence.contains("IMAP server") ? IMAP : sentence.contains("relay ingress") ? INGRESS : SMTP;
            case SMS -> TWILIO;
            case WEB_CHAT -> BrowserCheck.KEYS;
        };
    }
}
