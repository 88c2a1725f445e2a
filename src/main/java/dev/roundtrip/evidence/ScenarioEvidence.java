package dev.roundtrip.evidence;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Ledger;
import dev.roundtrip.trip.Phone;
import dev.roundtrip.trip.Review;
import dev.roundtrip.trip.Trip;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Everything that one scenario leaves for its report. Thread-safe; kept as it comes, redacted when it is reported. */
public final class ScenarioEvidence implements Chronicle {
    private final ScenarioIdentity scenario;
    private final Instant startedAt;
    private final Ledger ledger = new Ledger();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final List<Judgement> judgements = new CopyOnWriteArrayList<>();
    private final List<Review> reviews = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> wording = new AtomicReference<>();
    private final List<String> slow = new CopyOnWriteArrayList<>();
    private final List<String> late = new CopyOnWriteArrayList<>();
    private final List<String> remarks = new CopyOnWriteArrayList<>();
    private final List<String> lacks = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> recheck = new AtomicReference<>();
    private final Map<Trip, String> subjects = new ConcurrentHashMap<>();
    private final Map<Trip, Boolean> threads = new ConcurrentHashMap<>();
    private final Set<DeskConversation> conversations = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<Trip, List<Attachment>> files = new ConcurrentHashMap<>();
    private final Set<Trip> sameFiles = ConcurrentHashMap.newKeySet();
    private final Map<Trip, Channel> carriers = new ConcurrentHashMap<>();
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final Map<Trip, Map<Hop, Budget>> budgets = new ConcurrentHashMap<>();
    private final Map<Channel, String> howReal = new ConcurrentHashMap<>();
    private final AtomicReference<Ending> ending = new AtomicReference<>();

    /** Evidence of a scenario that starts now. */
    public ScenarioEvidence(ScenarioIdentity scenario, Clock clock) {
        this.scenario = scenario;
        this.startedAt = clock.instant();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    @Override
    public void about(Trip trip, String subject) {
        subjects.put(trip, subject);
    }

    @Override
    public void phone(Phone phone) {
        phones.put(phone.number(), phone);
    }

    @Override
    public void files(Trip trip, List<Attachment> with) {
        files.put(trip, List.copyOf(with));
    }

    @Override
    public void filesSame(Trip trip) {
        sameFiles.add(trip);
    }

    @Override
    public void carried(Trip trip, Channel by) {
        carriers.put(trip, by);
    }

    /** {@inheritDoc} A hop that is missing in the end is shown as broken only after this. */
    @Override
    public void allow(Trip trip, Hop hop, Budget budget) {
        budgets.computeIfAbsent(trip, any -> new ConcurrentHashMap<>()).put(hop, budget);
    }

    /** {@inheritDoc} A message that was once in another thread has broken it. */
    @Override
    public void threaded(Trip trip, boolean same) {
        threads.merge(trip, same, Boolean::logicalAnd);
    }

    @Override
    public void conversation(Channel channel, long number) {
        conversations.add(new DeskConversation(channel, number));
    }

    @Override
    public void note(String author, String text, Instant at) {
        notes.add(new Note(author, text, at, Optional.empty()));
    }

    @Override
    public void noteReached(String text, String reader, Instant at) {
        notes.replaceAll(note -> note.text().equals(text) ? note.leakedTo(reader, at) : note);
    }

    @Override
    public void late(String sentence) {
        late.add(sentence);
    }

    @Override
    public void fact(String what, String value, String madeBy) {
        facts.add(new Fact(what, value, madeBy));
    }

    @Override
    public void judged(Judgement judgement) {
        judgements.add(judgement);
    }

    @Override
    public void reviewed(Review review) {
        reviews.add(review);
    }

    @Override
    public void worded(String sentence) {
        wording.set(sentence);
    }

    @Override
    public void slow(String sentence) {
        slow.add(sentence);
    }

    @Override
    public void remark(String sentence) {
        remarks.add(sentence);
    }

    /** What the target lacks of what the scenario needs: a channel's key or a capability's tag. */
    public void lacks(String need) {
        lacks.add(need);
    }

    /** A tag of the scenario has lost its force, and somebody should look at it; as a sentence. */
    public void recheck(String sentence) {
        recheck.set(sentence);
    }

    /** How real a channel is in this run, in words: "simulator", "real mailbox, both ways". */
    public void howReal(Channel channel, String words) {
        howReal.put(channel, words);
    }

    /** Says that the scenario did not hold, and why; the first word counts. Without one, what Allure saw fail is taken. */
    public void ended(Ending.Kind kind, String sentence) {
        ending.compareAndSet(null, new Ending(kind, sentence));
    }

    /** The same, of a message whose way broke where the finding says. */
    public void ended(Ending.Kind kind, String sentence, Finding finding) {
        ending.compareAndSet(null, new Ending(kind, sentence, Optional.of(finding)));
    }

    /** Whether it was told that the scenario did not hold. */
    public boolean hasEnded() {
        return ending.get() != null;
    }

    /** Whether something was there after the run that had been missed in this scenario. */
    public boolean hasLateNews() {
        return !late.isEmpty();
    }

    /** The scenario's name, as the report shows it. */
    public String name() {
        return scenario.name();
    }

    /** The folder of its feature, for the reader: "Order"; empty when there is none. */
    public String area() {
        return scenario.area();
    }

    /** The channel on which it begins; empty when its tags name none. */
    public Optional<Channel> begunOn() {
        return scenario.channels().stream().findFirst();
    }

    /** The outcome as a label has it: {@code held}, {@code degraded}, {@code broken-promise}, … */
    public String verdict() {
        return story(Optional.empty()).verdictKey();
    }

    /** What went over wires and what was seen is in the report by then, and would fill the memory of a run in which all breaks. */
    void forgetExchanges() {
        exchanges.clear();
        phones.clear();
    }

    ScenarioIdentity scenario() {
        return scenario;
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    List<Phone> phones() {
        return List.copyOf(phones.values());
    }

    /** The story as it stands, with the ending that somebody else saw if nobody told one. */
    Story story(Optional<Ending> seen) {
        Optional<Ending> end = Optional.ofNullable(ending.get()).or(() -> seen);
        return new Story(
                scenario,
                startedAt,
                ledger.trips().stream().map(trip -> leg(trip, broke(end))).toList(),
                conversations(),
                List.copyOf(notes),
                List.copyOf(facts),
                List.copyOf(judgements),
                Optional.ofNullable(wording.get()),
                List.copyOf(reviews),
                List.copyOf(slow),
                List.copyOf(remarks),
                List.copyOf(lacks),
                Optional.ofNullable(recheck.get()),
                List.copyOf(late),
                howReal.isEmpty() ? Map.of() : new EnumMap<>(howReal),
                end);
    }

    /** What was left out half-way says nothing of the hops that were still to come. */
    private static boolean broke(Optional<Ending> end) {
        return end.filter(each -> each.kind() != Ending.Kind.NOT_RUN).isPresent();
    }

    private Leg leg(Trip trip, boolean failed) {
        Map<Hop, Budget> allowed = Map.copyOf(budgets.getOrDefault(trip, Map.of()));
        return new Leg(
                trip,
                Optional.ofNullable(subjects.get(trip)),
                Optional.ofNullable(threads.get(trip)),
                files.getOrDefault(trip, List.of()),
                sameFiles.contains(trip),
                Optional.ofNullable(carriers.get(trip)),
                allowed,
                failed);
    }

    private List<DeskConversation> conversations() {
        synchronized (conversations) {
            return List.copyOf(conversations);
        }
    }
}
