package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.EmailRoute;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a target has, by what was found and what is said of it. That it has not is always believed; that it has, where nobody
 * can find out.
 */
public final class Capabilities {
    private final Settings settings;
    private final Found found;

    private Capabilities(Settings settings, Found found) {
        this.settings = settings;
        this.found = found;
    }

    /**
     * What only a look at the desk shows.
     *
     * @param administrator whose token it is
     * @param second whether there is a second agent
     * @param lead whether rules can assign a team lead
     * @param bot whether one can be set up
     * @param continuity whether chats go on by e-mail
     */
    record Found(boolean administrator, boolean second, boolean lead, boolean bot, boolean continuity) {}

    static Capabilities of(Settings settings, Found found) {
        return new Capabilities(settings, found);
    }

    /** As far as can be told without setting anything up on the desk. */
    public static Capabilities of(Settings settings, boolean administrator, Inboxes inboxes) {
        boolean second = settings.desk().flatMap(DeskSettings::second).isPresent();
        boolean bot = administrator
                && settings.channels().contains(Channel.WEB_CHAT)
                && settings.desk().flatMap(DeskSettings::callback).isPresent();
        return of(
                settings, new Found(administrator, second, administrator && second, bot, inboxes.chatGoesOnByEmail()));
    }

    /** Those of the embedded target. */
    public static Capabilities embedded(Settings settings) {
        boolean chat = settings.channels().contains(Channel.WEB_CHAT);
        return of(
                settings,
                new Found(true, true, true, chat, chat && settings.channels().contains(Channel.EMAIL)));
    }

    /** Why a scenario that needs it can't be run here, without a full stop; empty when it can. */
    public Optional<String> lacks(Capability capability) {
        if (settings.declared().contains(Capability.NOT + capability.tag())) {
            return Optional.of("roundtrip.capabilities says %s%s".formatted(Capability.NOT, capability.tag()));
        }
        return capability.takenOnTrust() && settings.declared().contains(capability.tag())
                ? Optional.empty()
                : missing(capability);
    }

    /** What is said of the target and plainly not so; as sentences. */
    public List<String> falsehoods() {
        return Arrays.stream(Capability.values())
                .filter(each -> settings.declared().contains(each.tag()))
                .filter(each -> !each.takenOnTrust() && missing(each).isPresent()
                        || settings.declared().contains(Capability.NOT + each.tag()))
                .map(each -> "roundtrip.capabilities says that the target has %s, but %s."
                        .formatted(each.tag(), lacks(each).orElseThrow()))
                .toList();
    }

    /** "18 of 20, without imap, mms: scenarios that need these are not run". */
    public String told() {
        List<String> without = Arrays.stream(Capability.values())
                .filter(each -> lacks(each).isPresent())
                .map(Capability::tag)
                .toList();
        int all = Capability.values().length;
        return without.isEmpty()
                ? "all %d".formatted(all)
                : "%d of %d, without %s: scenarios that need these are not run"
                        .formatted(all - without.size(), all, String.join(", ", without));
    }

    private Optional<String> missing(Capability capability) {
        return switch (capability) {
            case ADMINISTRATOR, WORKING_HOURS -> unless(found.administrator, capability);
            case SECOND_AGENT -> unless(found.second, capability);
            case TEAM_LEAD -> unless(found.lead, capability, Lacking.ofLead(found.administrator, found.second));
            case BOT -> unless(found.bot, capability, Lacking.ofBot(found.administrator, settings));
            case CONTINUITY -> unless(found.continuity, capability);
            case SHOP_PAGE ->
                unless(settings.webchat().flatMap(WebchatSettings::page).isPresent(), capability);
            case CUSTOMER_NUMBER -> unless(numbers() >= 1, capability);
            case CUSTOMER_NUMBERS -> unless(numbers() >= 2, capability);
            case DESK_ADDRESS -> unless(settings.channels().contains(Channel.EMAIL), capability);
            case CALLBACK ->
                unless(
                        !settings.target().elsewhere()
                                || settings.desk()
                                        .flatMap(DeskSettings::callback)
                                        .isPresent(),
                        capability);
            case IMAP ->
                unless(
                        settings.email()
                                .filter(email -> email.route() == EmailRoute.IMAP)
                                .isPresent(),
                        capability);
            case REPLY_ADDRESSES ->
                unless(
                        settings.channels().contains(Channel.EMAIL)
                                && settings.email()
                                        .map(email -> email.route() != EmailRoute.IMAP)
                                        .orElse(true),
                        capability);
            case THROTTLES_OFF -> unless(Throttling.isOff(settings), capability);
            case CARRIER_OPT_OUT ->
                unless(
                        numbers() >= 1
                                && settings.sms()
                                        .map(SmsSettings::throughTwilio)
                                        .orElse(true),
                        capability);
            case MMS, CARRIER_FAULTS ->
                unless(settings.simulated() && settings.channels().contains(Channel.SMS), capability);
        };
    }

    private int numbers() {
        if (!settings.target().elsewhere()) {
            return settings.channels().contains(Channel.SMS) ? SimulatedParts.CUSTOMER_NUMBERS.size() : 0;
        }
        return settings.sms().map(sms -> sms.customerNumbers().size()).orElse(0);
    }

    private static Optional<String> unless(boolean there, Capability capability) {
        return there ? Optional.empty() : Optional.of(capability.missing());
    }

    private static Optional<String> unless(boolean there, Capability capability, Lacking lacking) {
        return unless(there, capability).map(missing -> missing + ": " + lacking.words());
    }
}
