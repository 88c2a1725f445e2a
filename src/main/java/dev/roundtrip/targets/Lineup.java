package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.channel.email.EmailLine;
import dev.roundtrip.channel.email.IngressAccess;
import dev.roundtrip.channel.email.MailAccess;
import dev.roundtrip.channel.email.MailProbes;
import dev.roundtrip.channel.email.MailSweep;
import dev.roundtrip.channel.email.MailTimes;
import dev.roundtrip.channel.sms.Callback;
import dev.roundtrip.channel.sms.Injection;
import dev.roundtrip.channel.sms.NumberProbes;
import dev.roundtrip.channel.sms.NumberSharing;
import dev.roundtrip.channel.sms.SmsLine;
import dev.roundtrip.channel.sms.TwilioAccess;
import dev.roundtrip.channel.webchat.ChatAccess;
import dev.roundtrip.channel.webchat.ChatProbes;
import dev.roundtrip.channel.webchat.WebChatLine;
import dev.roundtrip.channel.webchat.browser.BrowserPool;
import dev.roundtrip.channel.webchat.browser.BrowserReach;
import dev.roundtrip.channel.webchat.browser.BrowserSupply;
import dev.roundtrip.channel.webchat.browser.GridStatus;
import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.network.Reach;
import dev.roundtrip.people.Cast;
import dev.roundtrip.trip.Channel;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the customers' side of each channel under test from the settings. */
public final class Lineup {
    // Reserved by RFC 2606, and by Twilio for tests: neither is anybody's.
    private static final String NOBODY = "nobody@desk.invalid";
    private static final String NO_NUMBER = "+15005550006";

    private Lineup() {}

    /**
     * One line a channel; none is started yet.
     *
     * @param console takes a line before something long or lasting is done
     */
    public static Map<Channel, Line> of(Settings settings, Inboxes inboxes, Clock clock, Consumer<String> console) {
        return of(settings, inboxes, NumberSharing.none(), clock, console);
    }

    /** The same, to be written on: numbers are leased and renewed on that desk. */
    static Map<Channel, Line> of(
            Settings settings, Inboxes inboxes, DeskEntry desk, Clock clock, Consumer<String> console) {
        return of(settings, inboxes, SharedNumbers.of(settings, desk, inboxes, clock, console), clock, console);
    }

    private static Map<Channel, Line> of(
            Settings settings, Inboxes inboxes, NumberSharing sharing, Clock clock, Consumer<String> console) {
        Map<Channel, Line> lines = new EnumMap<>(Channel.class);
        settings.email()
                .ifPresent(email -> lines.put(
                        Channel.EMAIL,
                        email(settings, own(inboxes.of(Channel.EMAIL).email(), email.deskAddress()), clock)));
        settings.sms()
                .ifPresent(sms -> lines.put(
                        Channel.SMS,
                        sms(
                                settings,
                                own(inboxes.of(Channel.SMS).phoneNumber(), sms.deskNumber()),
                                callback(inboxes.of(Channel.SMS), settings),
                                sharing,
                                clock)));
        settings.webchat()
                .ifPresent(chat ->
                        lines.put(Channel.WEB_CHAT, webchat(settings, inboxes.of(Channel.WEB_CHAT), clock, console)));
        return lines;
    }

    /** Looks at the servers of mail; the desk's address is known by its inbox, or by the settings, or not. */
    public static MailProbes mailProbes(Settings settings, Optional<Inboxes> inboxes, Clock clock) {
        Optional<String> ofInbox = inboxes.flatMap(all -> all.of(Channel.EMAIL).email());
        String setting = settings.email().orElseThrow().deskAddress();
        return new MailProbes(
                mail(settings, own(Optional.of(ofInbox.orElse(NOBODY)), setting)), clock, new RandomIds());
    }

    /** Looks at the Twilio account and its numbers; where the desk wants to be told is known by its inbox. */
    public static NumberProbes numberProbes(Settings settings, Optional<Inboxes> inboxes, Clock clock) {
        Optional<Inbox> inbox = inboxes.map(all -> all.of(Channel.SMS));
        SmsSettings sms = settings.sms().orElseThrow();
        return new NumberProbes(
                twilio(
                        settings,
                        own(Optional.of(inbox.flatMap(Inbox::phoneNumber).orElse(NO_NUMBER)), sms.deskNumber())),
                clock,
                inbox.flatMap(Inbox::callbackUrl)
                        .map(named -> new Callback(
                                named, settings.desk().orElseThrow().url())),
                injection(settings, sms));
    }

    /** Looks at the chat without a browser. */
    public static ChatProbes chatProbes(Settings settings, Inboxes inboxes) {
        return new ChatProbes(chat(settings, inboxes.of(Channel.WEB_CHAT)));
    }

    /**
     * What takes a run's mails out of the customers' mailbox; empty when e-mail is not under test.
     *
     * @param console takes a line on what a server can't do
     */
    static Optional<MailSweep> mailSweep(Settings settings, Consumer<String> console) {
        return settings.email()
                .map(email -> new MailSweep(mail(settings, NOBODY), leadAddress(email.customer()), console));
    }

    /** Of the desk's team lead: an address of ours, so that she can be told from the shop's own people. */
    static String leadAddress(String customers) {
        return new CustomerAddress(customers).of(Cast.TEAM_LEAD.fullName(), "lead");
    }

    /** What the setting says, else what the inbox says; {@link Inboxes} has seen that one of them does. */
    static String own(Optional<String> ofInbox, String setting) {
        return setting.isEmpty() ? ofInbox.orElseThrow() : setting;
    }

    /**
     * The browser that would play the visitor, in words; installed when it is missing and that is allowed.
     *
     * @throws dev.roundtrip.channel.ChannelTrouble with what was found, what was tried, and the remedy
     */
    public static String browser(Settings settings, Consumer<String> console) {
        return settings.browser()
                .grid()
                .map(grid -> "%s: %s"
                        .formatted(
                                grid,
                                GridStatus.of(grid, Reach.of(settings.network()))
                                        .told()))
                .orElseGet(() -> supply(settings, console).get().toString());
    }

    /** The same, without installing anything. */
    static String presentBrowser(Settings settings) {
        return settings.browser()
                .grid()
                .map(grid -> "of the Grid " + grid)
                .orElseGet(() -> supply(settings, ignored -> {})
                        .present()
                        .map(Object::toString)
                        .orElse("none"));
    }

    private static BrowserSupply supply(Settings settings, Consumer<String> console) {
        return BrowserSupply.ofThisMachine(settings.browser(), System.getenv(), console);
    }

    private static Line email(Settings settings, String deskAddress, Clock clock) {
        return new EmailLine(mail(settings, deskAddress), clock, new RandomIds());
    }

    private static MailAccess mail(Settings settings, String deskAddress) {
        EmailSettings email = settings.email().orElseThrow();
        MailAccess access = new MailAccess(
                email.smtp(),
                email.imap(),
                email.folder(),
                new CustomerAddress(email.customer()),
                deskAddress,
                Reach.of(settings.network()),
                MailTimes.usual());
        return email.ingressPassword()
                .map(password -> access.posting(
                        new IngressAccess(settings.desk().orElseThrow().url(), password)))
                .orElse(access);
    }

    /** A messaging service may have a webhook of its own, which the number does not show. */
    private static Optional<Callback> callback(Inbox inbox, Settings settings) {
        return inbox.callbackUrl()
                .filter(ignored -> inbox.messagingService().isEmpty())
                .map(named -> new Callback(named, settings.desk().orElseThrow().url()));
    }

    private static Line sms(
            Settings settings, String deskNumber, Optional<Callback> callback, NumberSharing sharing, Clock clock) {
        return new SmsLine(
                twilio(settings, deskNumber),
                clock,
                callback,
                sharing,
                injection(settings, settings.sms().orElseThrow()));
    }

    private static TwilioAccess twilio(Settings settings, String deskNumber) {
        SmsSettings sms = settings.sms().orElseThrow();
        return TwilioAccess.usual(
                sms.api(),
                sms.accountSid(),
                sms.authToken(),
                sms.customerNumbers(),
                deskNumber,
                Reach.of(settings.network()));
    }

    /** Where the desk hears of texts, at the address at which the run knows it. */
    static URI callback(Settings settings) {
        return URI.create(settings.desk().orElseThrow().url().toString().replaceAll("/+$", "") + "/twilio/callback");
    }

    /** The desk's own address is posted to: where Twilio would post may lead past what stands before the desk. */
    private static Optional<Injection> injection(Settings settings, SmsSettings sms) {
        return !sms.throughTwilio()
                ? Optional.of(new Injection(callback(settings), new RandomIds()))
                : Optional.empty();
    }

    private static Line webchat(Settings settings, Inbox inbox, Clock clock, Consumer<String> console) {
        Optional<URI> shop = settings.webchat().flatMap(WebchatSettings::page);
        return WebChatLine.open(chat(settings, inbox), browsers(settings, shop, console), clock);
    }

    private static ChatAccess chat(Settings settings, Inbox inbox) {
        return new ChatAccess(
                settings.desk().orElseThrow().url(),
                inbox.embedScript().orElseThrow(),
                Reach.of(settings.network()),
                !Throttling.isOff(settings),
                settings.browser().pageHost(),
                settings.webchat().flatMap(WebchatSettings::page),
                settings.safety());
    }

    /** The desk's own page with a browser of its own, where a log-in for it is set. */
    static Optional<Dashboard> dashboard(Settings settings, long account, Clock clock, Consumer<String> console) {
        DeskSettings desk = settings.desk().orElseThrow();
        return desk.agent()
                .map(login -> new Dashboard(
                        new Dashboard.Place(desk.url(), account, login),
                        browsers(settings, Optional.empty(), console),
                        clock));
    }

    private static BrowserPool browsers(Settings settings, Optional<URI> shop, Consumer<String> console) {
        List<URI> sites = Stream.concat(settings.desk().map(DeskSettings::url).stream(), shop.stream())
                .toList();
        BrowserReach reach = new BrowserReach(settings.network(), sites);
        return settings.browser()
                .grid()
                .map(grid -> BrowserPool.onGrid(grid, Reach.of(settings.network()), reach::arguments, console))
                .orElseGet(() -> BrowserPool.here(supply(settings, console)::get, reach::arguments, console));
    }
}
