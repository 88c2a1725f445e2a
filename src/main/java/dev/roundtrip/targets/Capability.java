package dev.roundtrip.targets;

import dev.roundtrip.config.Demands;
import dev.roundtrip.config.Nearest;
import dev.roundtrip.trip.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a target may or may not offer; scenarios name their needs by tag, {@code @needs=administrator}. */
public enum Capability {
    ADMINISTRATOR(
            "administrator", "the desk's token belongs to an agent: set roundtrip.desk.token to an administrator's"),
    SECOND_AGENT("second-agent", "there is no second agent: set roundtrip.desk.second.token to another person's token"),
    TEAM_LEAD("team-lead", "no rule can assign a team lead here"),
    WORKING_HOURS(
            "working-hours",
            "the desk's token belongs to an agent, who can't close an inbox: set roundtrip.desk.token to an administrator's"),
    BOT("bot", "no bot can be set up"),
    CONTINUITY(
            "continuity",
            "a chat does not go on by e-mail here: put email and webchat into roundtrip.channels and switch on the chat inbox's continuity by e-mail"),
    CARRIER_OPT_OUT(
            "carrier-opt-out",
            "no carrier hears a customer's STOP: set roundtrip.sms.mode=twilio, with numbers of your own"),
    SHOP_PAGE(
            "shop-page",
            "no page of the real shop is named: put webchat into roundtrip.channels and set roundtrip.webchat.page"),
    CUSTOMER_NUMBER(
            "customer-number",
            "no customer has a number: put sms into roundtrip.channels and set roundtrip.sms.customer.numbers"),
    CUSTOMER_NUMBERS(
            "customer-numbers",
            "fewer than two customers have a number: put sms into roundtrip.channels and name several in roundtrip.sms.customer.numbers"),
    DESK_ADDRESS(
            "desk-address",
            "customers have no address to write to: put email into roundtrip.channels and set roundtrip.email.desk.address, or give the inbox an address"),
    CALLBACK("callback", "the desk does not reach this machine: set roundtrip.callback.url"),
    IMAP(
            "imap",
            "the desk does not fetch mail itself: let its inbox poll a mailbox and set roundtrip.email.route=imap"),
    THROTTLES_OFF(
            "throttles-off",
            "the desk may hold off who asks too often: let it spare this machine, and set roundtrip.capabilities=throttles-off"),
    MMS("mms", "nobody has said that texts carry files here: set roundtrip.capabilities=mms where the numbers can"),
    CARRIER_FAULTS(
            "carrier-faults",
            "no carrier fails here on demand: a simulator does, or set roundtrip.capabilities=carrier-faults where yours can"),
    REPLY_ADDRESSES(
            "reply-addresses",
            "a desk that fetches its mail gives answers no reply address of their own: it can be seen with roundtrip.email.route=forwarding or ingress only");

    /** Before a capability's tag: the target is said not to have it. */
    static final String NOT = "no-";

    private final String tag;
    private final String missing;

    Capability(String tag, String missing) {
        this.tag = tag;
        this.missing = missing;
    }

    /** The word behind {@code @needs=}. */
    public String tag() {
        return tag;
    }

    /** Why a scenario that needs it is not run, and which setting would change that; of several, {@link Run} knows which. */
    public String missing() {
        return missing;
    }

    /** Whether nobody but those who know the target can say that it has it. */
    boolean takenOnTrust() {
        return this == THROTTLES_OFF || this == MMS || this == CARRIER_FAULTS;
    }

    public static Optional<Capability> tagged(String tag) {
        return Arrays.stream(values())
                .filter(capability -> capability.tag.equals(tag))
                .findFirst();
    }

    /**
     * Checks that what is said of the target are capabilities.
     *
     * @throws IllegalStateException for a word that is none, with the nearest
     */
    public static void mustBe(Set<String> declared) {
        List<String> known = Arrays.stream(values())
                .flatMap(each -> Stream.of(each.tag, NOT + each.tag))
                .toList();
        declared.stream()
                .filter(word -> !known.contains(word))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException(
                            "roundtrip.capabilities names '%s', which is no capability.%s There are, each also with no- before it: %s."
                                    .formatted(
                                            unknown,
                                            Nearest.hint(unknown, known.stream()),
                                            Arrays.stream(values())
                                                    .map(Capability::tag)
                                                    .collect(Collectors.joining(", "))));
                });
    }

    /**
     * Checks that what must not be left out exists at all.
     *
     * @throws IllegalStateException for a word that is neither a channel nor a capability nor "all"
     */
    public static void mustKnow(Demands demands) {
        List<String> known = Stream.of(
                        Arrays.stream(Channel.values()).map(Channel::key),
                        Arrays.stream(values()).map(Capability::tag),
                        Stream.of(Demands.ALL))
                .flatMap(Function.identity())
                .toList();
        demands.required().stream()
                .filter(word -> !known.contains(word))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException(
                            "roundtrip.require names '%s', which is neither a channel nor a capability.%s There are: %s."
                                    .formatted(
                                            unknown, Nearest.hint(unknown, known.stream()), String.join(", ", known)));
                });
    }
}
