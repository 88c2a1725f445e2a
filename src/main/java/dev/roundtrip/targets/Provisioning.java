package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.Labels;
import dev.roundtrip.desk.Profile;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes or finds on a desk what the scenarios need and what stays there: inboxes, memberships, labels, attributes. A second time
 * it finds all of it, and of two at once one waits. Teams, rules and bots are each run's own. Administrators only.
 */
public final class Provisioning {
    private final DeskClient desk;
    private final Settings settings;
    private final List<Profile> agents;
    private final Clock clock;
    private final Budget patience;

    /** @param entry as an administrator; stays open */
    public Provisioning(DeskEntry entry, Settings settings, Clock clock) {
        this(entry, settings, clock, ProvisioningTurn.USUAL);
    }

    /** The patience: how long another run may take. */
    Provisioning(DeskEntry entry, Settings settings, Clock clock, Budget patience) {
        if (!entry.membership().isAdministrator()) {
            throw new IllegalStateException(
                    "roundtrip.desk.token belongs to %s, who is no administrator of account %d and may set up nothing there: use an administrator's token, or set roundtrip.provision to find."
                            .formatted(entry.profile(), entry.membership().accountId()));
        }
        this.desk = entry.client();
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
        this.agents = Stream.concat(Stream.of(entry.profile()), second(entry, settings, clock).stream())
                .toList();
    }

    private static Optional<Profile> second(DeskEntry entry, Settings settings, Clock clock) {
        return settings.desk().flatMap(DeskSettings::second).map(token -> entry.second(token, clock));
    }

    /** What would be done, a line each. */
    public List<String> plan() {
        return steps().stream().map(Provided::told).toList();
    }

    /** How much would be done, in one line. */
    public String total() {
        Map<Provided.Verb, Long> counted = steps().stream()
                .collect(Collectors.groupingBy(
                        Provided::verb, () -> new EnumMap<>(Provided.Verb.class), Collectors.counting()));
        return "In all: "
                + counted.entrySet().stream()
                        .map(entry -> entry.getKey().told(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Why it can't all be had; empty when it can. */
    public List<String> obstacles() {
        return steps().stream()
                .filter(Provided::isImpossible)
                .map(Provided::what)
                .toList();
    }

    /** Inboxes that are missing and would be made, in words. */
    public List<String> missing() {
        List<Inbox> known = desk.inboxes();
        return WantedInbox.of(settings).stream()
                .filter(wanted -> wanted.among(known).isEmpty())
                .map(wanted -> WantedInbox.name(wanted.channel()))
                .toList();
    }

    /** The settings with the numbers of the inboxes that are there by now. */
    public Settings found() {
        return WantedInbox.found(settings, desk.inboxes());
    }

    /**
     * Does it.
     *
     * @param console takes a line for each
     * @return the settings with the numbers of all inboxes
     * @throws IllegalStateException with everything that can't be had, or when another run is at it for too long; then nothing was done
     */
    public Settings make(Consumer<String> console) {
        List<String> obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            throw new IllegalStateException("The desk can't be set up for a run: " + String.join(" ", obstacles));
        }
        if (steps().stream().allMatch(Provisioning::isThere)) {
            return found();
        }
        // What another run has made while this one waited for its turn is found then.
        ProvisioningTurn turn = ProvisioningTurn.take(desk.contacts(), clock, patience);
        try {
            // Once the inboxes are there, it can be seen who has to become a member of them.
            for (int round = 0; round < 2; round++) {
                steps().stream()
                        .filter(step -> !isThere(step))
                        .peek(step -> console.accept(step.told()))
                        .forEach(step -> step.doing().run());
            }
        } finally {
            turn.end();
        }
        return found();
    }

    private static boolean isThere(Provided step) {
        return step.verb() == Provided.Verb.USE;
    }

    /** The numbers of the inboxes as lines of a {@code .env} file. */
    public static List<String> envLines(Settings made) {
        List<String> lines = new ArrayList<>();
        made.email().ifPresent(email -> lines.add(Key.EMAIL_INBOX.variable() + "=" + email.inbox()));
        made.sms().ifPresent(sms -> lines.add(Key.SMS_INBOX.variable() + "=" + sms.inbox()));
        made.webchat().ifPresent(chat -> lines.add(Key.WEBCHAT_INBOX.variable() + "=" + chat.inbox()));
        return lines;
    }

    private List<Provided> steps() {
        List<Provided> steps = new ArrayList<>();
        List<Inbox> known = desk.inboxes();
        for (WantedInbox wanted : WantedInbox.of(settings)) {
            wanted.among(known).ifPresentOrElse(inbox -> steps.addAll(there(inbox)), () -> steps.add(missing(wanted)));
        }
        steps.addAll(labels());
        steps.addAll(new Definitions(desk).steps());
        return steps;
    }

    private static String told(Inbox inbox) {
        return OurNames.told(inbox.channel().map(Channel::title).orElse("?") + " inbox", inbox.name(), inbox.id());
    }

    private List<Provided> there(Inbox inbox) {
        List<Provided> steps = new ArrayList<>(List.of(Provided.use(told(inbox))));
        // What others have made is used as it is; the doctor tells what of it may be in the way.
        if (OurNames.isOurs(inbox.name())) {
            if (inbox.assignsByItself()) {
                steps.add(Provided.change(
                        told(inbox) + ": automatic assignment off",
                        () -> desk.updateInbox(inbox.id(), Map.of("enable_auto_assignment", false))));
            }
            if (inbox.asksForEmail()) {
                steps.add(Provided.change(
                        told(inbox) + ": asking for an e-mail address off",
                        () -> desk.updateInbox(inbox.id(), Map.of("enable_email_collect", false))));
            }
        }
        List<Long> members = desk.staff().inboxMembers(inbox.id()).stream()
                .map(agent -> agent.id())
                .toList();
        agents.stream()
                .filter(agent -> !members.contains(agent.id()))
                .map(agent -> Provided.make(
                        "membership of %s in %s"
                                .formatted(OurNames.told("user", agent.name(), agent.id()), told(inbox)),
                        () -> desk.staff().addInboxMembers(inbox.id(), List.of(agent.id()))))
                .forEach(steps::add);
        return steps;
    }

    private Provided missing(WantedInbox wanted) {
        String what = "%s inbox \"%s\"".formatted(wanted.channel().title(), WantedInbox.name(wanted.channel()));
        if (wanted.named() > 0) {
            return Provided.cant(
                    "%s inbox (%d)".formatted(wanted.channel().title(), wanted.named()),
                    "roundtrip.%s.inbox names it, but the desk has none of that number and kind. Correct it, or leave it empty."
                            .formatted(wanted.channel().key()));
        }
        return wanted.made()
                .map(inbox -> Provided.make(
                        what + ", with automatic assignment off and the agents as members",
                        () -> desk.createInbox(inbox)))
                .orElseGet(() -> Provided.cant(what, wanted.obstacle()));
    }

    private List<Provided> labels() {
        Map<String, Long> known = desk.labels().list().stream()
                .collect(Collectors.toMap(Labels.Label::title, Labels.Label::id, (one, same) -> one));
        return RuleBook.all().stream()
                .flatMap(rule -> rule.effects().stream())
                .filter(effect -> effect.action() == OurRule.Action.ADD_LABEL)
                .map(OurRule.Effect::value)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(label -> known.containsKey(label)
                        ? Provided.use(OurNames.told("label", label, known.get(label)))
                        : Provided.make(
                                "label \"%s\"".formatted(label),
                                () -> desk.labels().create(label, "Used by Roundtrip's scenarios")))
                .toList();
    }
}
