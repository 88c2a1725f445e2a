package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.MailServer;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Security;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.NewInbox;
import dev.roundtrip.people.Cast;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Sets up a fresh desk over its own API, as an administrator would: account, people, one inbox a channel. */
final class Provision {
    private static final String CUSTOMERS = "*@" + SimulatedParts.CUSTOMER_DOMAIN;
    private static final URI ANY_PORT = URI.create("http://%s:0".formatted(SimulatedParts.HOST));
    private static final String SHOP = "Harbor & Pine";

    private final SimulatedParts parts;
    private final Clock clock;

    Provision(SimulatedParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** The settings with which this desk can be used like a remote one. */
    Settings complete(Settings settings) {
        PlatformApi platform = new PlatformApi(parts.deskUrl(), parts.platformToken());
        long account = platform.createAccount(SHOP);
        String token = platform.createUser(
                account, Cast.AGENT.fullName(), "tomas@" + SimulatedParts.DESK_DOMAIN, "Passw0rd!x", "administrator");
        String second = platform.createUser(
                account,
                Cast.SECOND_AGENT.fullName(),
                "ines@" + SimulatedParts.DESK_DOMAIN,
                "Passw0rd!x",
                "administrator");
        platform.createUser(account, Cast.TEAM_LEAD.fullName(), Lineup.leadAddress(CUSTOMERS), "Passw0rd!x", "agent");
        URI url = URI.create(parts.deskUrl());
        try (DeskClient desk = DeskClient.to(DeskAccess.of(url, account, new AccessToken(token)), clock)) {
            return settings.completed(
                    SHOP,
                    new DeskSettings(
                            url,
                            new Secret(token),
                            DeskAccess.TOKEN_HEADER,
                            Optional.of(new Secret(second)),
                            drafter(settings, platform, account),
                            Optional.empty(),
                            OptionalInt.of(Math.toIntExact(account)),
                            Optional.of(ANY_PORT),
                            true),
                    email(desk),
                    sms(desk),
                    webchat(desk));
        }
    }

    /** Only where answers are drafted: nobody else would write there. */
    private static Optional<Secret> drafter(Settings settings, PlatformApi platform, long account) {
        return settings.answers().drafted()
                ? Optional.of(new Secret(platform.createUser(
                        account,
                        ExampleDrafter.NAME,
                        "drafter@" + SimulatedParts.DESK_DOMAIN,
                        "Passw0rd!x",
                        "administrator")))
                : Optional.empty();
    }

    private EmailSettings email(DeskClient desk) {
        String address = "support@" + SimulatedParts.DESK_DOMAIN;
        Inbox inbox = desk.createInbox(NewInbox.email("Support", address));
        parts.deliverToDesk(address);
        return new EmailSettings(
                Math.toIntExact(inbox.id()),
                address,
                CUSTOMERS,
                mailServer(parts.smtpPort(), "", ""),
                mailServer(parts.imapPort(), SimulatedParts.CUSTOMER_MAILBOX, parts.mailboxPassword()),
                "INBOX");
    }

    private static MailServer mailServer(int port, String user, String password) {
        return new MailServer(SimulatedParts.HOST, port, Security.NONE, user, new Secret(password));
    }

    private SmsSettings sms(DeskClient desk) {
        Inbox inbox = desk.createInbox(
                NewInbox.twilio("SMS", parts.accountSid(), parts.authToken(), SimulatedParts.DESK_NUMBER));
        desk.updateInbox(inbox.id(), Map.of("enable_auto_assignment", false));
        return new SmsSettings(
                Math.toIntExact(inbox.id()),
                SimulatedParts.DESK_NUMBER,
                SimulatedParts.CUSTOMER_NUMBERS,
                parts.accountSid(),
                new Secret(parts.authToken()),
                URI.create(parts.twilioUrl()));
    }

    private WebchatSettings webchat(DeskClient desk) {
        Inbox inbox = desk.createInbox(NewInbox.webChat("Shop chat", "https://harbor-and-pine.test")
                .channel("welcome_title", "Hello there!")
                .channel("welcome_tagline", "How can we help?")
                .channel("widget_color", "#1f5f5b")
                .setting("enable_email_collect", false));
        return new WebchatSettings(Math.toIntExact(inbox.id()));
    }
}
