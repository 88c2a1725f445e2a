package dev.roundtrip.targets;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.channel.email.MailSweep;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Conversation;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.desk.DeskLook;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.FeedSettings;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.people.Tags;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import dev.roundtrip.waiting.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Things of our own done on a desk to see whether they have an effect there: no HTTP answer tells that a worker is stopped,
 * that its schedule is stuck, or that realtime is dead. All of it is in an inbox under test, under a lease of its own, so that
 * a sweep takes away what a look that was killed has left. Nobody but ourselves is written to. An agent may delete nothing:
 * conversations are resolved then, and the lease is left over, so that an administrator's sweep finds all of it.
 */
public final class Canaries {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final String NAME = "Roundtrip doctor";

    private final DeskClient desk;
    private final boolean administrator;
    private final Inboxes inboxes;
    private final Settings settings;
    private final Clock clock;
    private final String id;
    private final Limits limits;
    private final Instant until;
    private final CanaryTraces traces;

    /**
     * How long each effect is waited for.
     *
     * @param worker for what a job does at once
     * @param realtime for an event
     * @param delayed for what a job does after 2 s
     * @param coming for the mail that it hands over
     * @param all for all of them together, whatever each of them may
     */
    public record Limits(Duration worker, Duration realtime, Duration delayed, Duration coming, Duration all) {
        /** Measured on the product: under load 1.2 s, 1.2 s and 6 s. */
        public static Limits usual() {
            return new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(35));
        }
    }

    /**
     * Takes a lease.
     *
     * @param id that nothing else has, in the form of a run's
     */
    public Canaries(
            DeskEntry entry,
            Inboxes inboxes,
            Settings settings,
            Clock clock,
            String id,
            Limits limits,
            Consumer<String> console) {
        this.desk = entry.client();
        this.administrator = entry.membership().isAdministrator();
        this.inboxes = inboxes;
        this.settings = settings;
        this.clock = clock;
        this.id = id;
        this.limits = limits;
        this.until = clock.instant().plus(limits.all());
        this.traces = new CanaryTraces(
                desk, administrator, Lease.take(desk, Customers.of(settings).ofLook(id), clock, console));
    }

    /** The activity line of a change of priority. */
    public CanaryEffect worker() {
        Conversation conversation = conversation(quietest(), 1);
        return effect(limits.worker(), limit -> {
            Instant begun = clock.instant();
            desk.setPriority(conversation.id(), Optional.of("low"));
            return seen(
                    "the activity line of a change of priority",
                    look(conversation),
                    message -> message.kind() == DeskMessage.Kind.ACTIVITY,
                    begun,
                    limit);
        });
    }

    /** The event for a note of ours. That a subscription is confirmed proves nothing; one that is not has no events. */
    public CanaryEffect realtime() {
        Conversation conversation = conversation(quietest(), 2);
        return effect(limits.realtime(), limit -> {
            try (DeskFeed feed = DeskFeed.open(desk, FeedSettings.usual(mark()), clock)) {
                if (!feed.confirmedWithin(limit)) {
                    return Optional.empty();
                }
                Instant begun = clock.instant();
                long note = desk.note(conversation.id(), words(2)).id();
                return seen("the event of a note", feed, message -> message.id() == note, begun, limit);
            }
        });
    }

    /** Waits that long, or no longer than all of them may take together; not at all where no time is left. */
    private CanaryEffect effect(Duration limit, Function<Duration, Optional<Duration>> waiting) {
        Duration left = Duration.between(clock.instant(), until);
        boolean cut = left.compareTo(limit) < 0;
        Duration within = cut ? left : limit;
        return within.isNegative() || within.isZero()
                ? new CanaryEffect(Optional.empty(), Duration.ZERO, true)
                : new CanaryEffect(waiting.apply(within), within, cut);
    }

    /** Whether there is an inbox in which something can be done that has a delayed effect and reaches nobody but us. */
    public boolean canDelay() {
        return settings.email().isPresent();
    }

    /**
     * What came of an answer with a file.
     *
     * @param handedOver its handing over
     * @param refused the desk's word on why it could not be handed over
     * @param taken whether its mail came to our mailbox and was taken out again
     * @param plain where that was waited for in vain: the handing over of an answer without a file, which waits for nothing
     */
    public record Delayed(
            CanaryEffect handedOver, Optional<String> refused, boolean taken, Optional<CanaryEffect> plain) {}

    /** An answer with a file, to an address of ours: it is mailed by a job that is delayed by 2 s. */
    public Delayed delayed() {
        Conversation conversation = conversation(inboxes.of(Channel.EMAIL), 3);
        Attachment file = new Attachment("canary.txt", "text/plain", "A canary.\n".getBytes(StandardCharsets.US_ASCII));
        List<String> refused = new ArrayList<>();
        CanaryEffect delayed = handedOver(conversation, List.of(file), limits.delayed(), refused);
        Optional<CanaryEffect> plain = delayed.missing() && refused.isEmpty()
                ? Optional.of(handedOver(conversation, List.of(), limits.worker(), new ArrayList<>()))
                : Optional.empty();
        boolean mailed = Stream.of(Optional.of(delayed), plain)
                .flatMap(Optional::stream)
                .anyMatch(effect -> effect.took().isPresent());
        boolean taken = mailed && mailTaken();
        // A deleted conversation is mailed no more; one that is only resolved is, once the schedule moves again.
        traces.mail(refused.isEmpty() && !taken && (mailed || !administrator));
        return new Delayed(delayed, refused.stream().findFirst(), taken, plain);
    }

    /** An answer in that conversation, and what the desk says of its mail. */
    private CanaryEffect handedOver(
            Conversation conversation, List<Attachment> files, Duration limit, List<String> refused) {
        return effect(limit, within -> {
            Instant begun = clock.instant();
            traces.mail(true);
            long answer = desk.answer(conversation.id(), words(3), files).id();
            DeskLook<DeskMessage> look = look(conversation);
            Outcome<DeskMessage> outcome = new Waiting(clock)
                    .await(Expectation.of(
                                    "the handing over of an answer",
                                    look,
                                    message -> message.id() == answer && message.handedOver() && !message.failed(),
                                    begun,
                                    budget(within))
                            .hopelessWhen(message -> Optional.of(message)
                                    .filter(one -> one.id() == answer && one.failed())
                                    .map(failed -> "It failed.")));
            look.sightings().stream()
                    .map(Sighting::what)
                    .filter(message -> message.id() == answer && message.failed())
                    .map(failed -> failed.externalError().orElse("no reason given"))
                    .findFirst()
                    .ifPresent(refused::add);
            return took(outcome);
        });
    }

    private Conversation conversation(Inbox inbox, int number) {
        String tag = id + "-" + number;
        boolean byMail = inbox.channel().filter(Channel.EMAIL::equals).isPresent();
        long contact = byMail
                ? desk.contacts().create(NAME, address(tag), Map.of()).id()
                : desk.contacts()
                        .createIdentified(NAME, Remains.canaries(id) + number, Map.of())
                        .id();
        traces.contact(contact);
        Conversation conversation = desk.contacts()
                .beginConversation(contact, inbox.id(), sourceId(inbox, number), "Canary " + mark(number));
        traces.conversation(conversation.id());
        return conversation;
    }

    private String address(String tag) {
        return settings.email()
                .map(EmailSettings::customer)
                .map(CustomerAddress::new)
                .orElseThrow()
                .of(NAME, tag);
    }

    /** A number that is kept for stories and belongs to nobody, another for each look; a note is texted to nobody either. */
    private Optional<String> sourceId(Inbox inbox, int number) {
        int drawn = Math.floorMod((id + number).hashCode(), 80_000);
        return inbox.channel()
                .filter(Channel.SMS::equals)
                .map(sms -> "+1%d55501%02d".formatted(200 + drawn / 100, drawn % 100));
    }

    /** Where least is set off: a chat that no visitor sees, else a mail that is not sent, else a text that is not sent. */
    private Inbox quietest() {
        return List.of(Channel.WEB_CHAT, Channel.EMAIL, Channel.SMS).stream()
                .filter(settings.channels()::contains)
                .map(inboxes::of)
                .findFirst()
                .orElseThrow();
    }

    private String words(int number) {
        return "The doctor looks whether this desk does things in the background.\n" + mark(number);
    }

    private String mark(int number) {
        return "(ref %s-%d)".formatted(id, number);
    }

    private String mark() {
        return Tags.beginningOfMarks(id);
    }

    private DeskLook<DeskMessage> look(Conversation conversation) {
        return new DeskLook<>(() -> desk.messages(conversation.id()), clock, PACE);
    }

    private <T> Optional<Duration> seen(
            String what, Source<T> source, Predicate<T> wanted, Instant begun, Duration limit) {
        return took(new Waiting(clock).await(Expectation.of(what, source, wanted, begun, budget(limit))));
    }

    private static <T> Optional<Duration> took(Outcome<T> outcome) {
        return outcome instanceof Outcome.Seen<T> seen ? Optional.of(seen.took()) : Optional.empty();
    }

    private static Budget budget(Duration limit) {
        return new Budget(limit, limit);
    }

    /**
     * Takes away all that was made, as far as the desk does so. To be called once, whatever happened before.
     *
     * @return what is left on the desk, each with the reason; the lease is left with it, over, so that a sweep finds it
     */
    public List<String> remove() {
        return traces.remove();
    }

    /** The answer comes to our own mailbox, a moment after the desk has handed it over. */
    private boolean mailTaken() {
        MailSweep mailbox = Lineup.mailSweep(settings, line -> {}).orElseThrow();
        DeskLook<Integer> sweeps =
                new DeskLook<>(() -> List.of(mailbox.sweep(id, mark())), clock, Duration.ofSeconds(1));
        try {
            return effect(
                            limits.coming(),
                            limit -> seen("the canary's mail", sweeps, removed -> removed > 0, clock.instant(), limit))
                    .took()
                    .isPresent();
        } catch (ChannelTrouble closed) {
            // What is wrong with the mailbox is told by the look at it; here it is only that the mail is left.
            return false;
        }
    }
}
