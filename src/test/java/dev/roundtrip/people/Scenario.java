package dev.roundtrip.people;

import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Line;
import dev.roundtrip.config.Budgets;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.ExchangeLog;
import dev.roundtrip.trip.Finding;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Judgement;
import dev.roundtrip.trip.Ledger;
import dev.roundtrip.trip.Review;
import dev.roundtrip.trip.Trip;
import dev.roundtrip.waiting.LateArrivals;
import dev.roundtrip.waiting.Sightings;
import dev.roundtrip.waiting.Waiting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scenario without a desk: customers on channels of paper, at a time that stands still and leaves nothing to wait for. */
final class Scenario implements Chronicle {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Tags TAGS = new Tags("k7m2x");

    private static final Budget SHORT = Budget.seconds(1, 2);

    final Ledger ledger = new Ledger();
    final LateArrivals late = new LateArrivals(CLOCK);
    final List<String> lateWords = new ArrayList<>();
    final List<String> subjects = new ArrayList<>();
    final List<Boolean> threads = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<String> sameFiles = new ArrayList<>();
    final List<Channel> carriers = new ArrayList<>();
    final List<Exchange> exchanges = new ArrayList<>();
    Optional<AgentScreen> screen = Optional.empty();
    final List<Review> reviews = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<PaperChannel> places = new ArrayList<>();

    static Budgets budgets() {
        Map<Channel, Budget> each = new EnumMap<>(Channel.class);
        Arrays.stream(Channel.values()).forEach(channel -> each.put(channel, SHORT));
        return new Budgets(each, SHORT, SHORT, each, SHORT, SHORT);
    }

    /** Means without a desk: for what happens at the customer's end only. */
    Means means() {
        return means(new Sightings<>());
    }

    /** The same, with what the desk tells. */
    Means means(Sightings<DeskMessage> told) {
        return means(null, told);
    }

    /** Means with a desk that can be asked and tells nothing by itself. */
    Means means(DeskClient desk) {
        return means(desk, new Sightings<>());
    }

    private Means means(DeskClient desk, Sightings<DeskMessage> told) {
        return new Means(
                desk,
                Optional.empty(),
                Provisions.none(),
                new PaperNews(told),
                promises(),
                budgets(),
                this,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Promises promises() {
        return new Promises(
                new Waiting(CLOCK),
                late,
                miss -> new Finding(miss.missing(), Cause.UNKNOWN, false, "the moon.", "Wait for another.", List.of()),
                Gate.strict(),
                this);
    }

    /** A stage with these channels; its desk is never asked. */
    Stage stage(Channel... channels) {
        DeskClient unasked =
                DeskClient.to(DeskAccess.of(URI.create("http://desk.invalid"), 1, new AccessToken("none")), CLOCK);
        return stage(unasked, InboxHolds.none(), new Sightings<>(), channels);
    }

    /** The same with a desk, which tells this. */
    Stage stage(DeskClient desk, InboxHolds holds, Sightings<DeskMessage> news, Channel... channels) {
        Map<Channel, Line> lines = new EnumMap<>(Channel.class);
        Map<Channel, Long> inboxes = new EnumMap<>(Channel.class);
        for (Channel channel : channels) {
            lines.put(channel, new PaperLine(channel));
            inboxes.put(channel, 1L + channel.ordinal());
        }
        return new Stage(
                new Backstage(
                        new Lines(lines),
                        inboxes,
                        desk,
                        Optional.empty(),
                        Provisions.none(),
                        holds,
                        () -> {
                            throw new IllegalStateException("There is no help centre on paper.");
                        },
                        new PaperNews(news),
                        budgets(),
                        new Tags("k7m2x"),
                        new Waiting(CLOCK),
                        new LateArrivals(CLOCK),
                        miss -> new Finding(miss.missing(), Cause.UNKNOWN, false, "nothing", "nothing", List.of()),
                        screen,
                        CLOCK),
                AnswerSource.scripted(),
                this,
                Gate.strict());
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void files(Trip trip, List<Attachment> with) {
        with.forEach(file -> files.add(trip.from() + ": " + file.name()));
    }

    @Override
    public void filesSame(Trip trip) {
        sameFiles.add(trip.from());
    }

    @Override
    public void carried(Trip trip, Channel by) {
        carriers.add(by);
    }

    @Override
    public void about(Trip trip, String subject) {
        subjects.add(subject);
    }

    @Override
    public void allow(Trip trip, Hop hop, Budget budget) {}

    @Override
    public void note(String author, String text, Instant at) {}

    @Override
    public void noteReached(String text, String reader, Instant at) {}

    @Override
    public void late(String sentence) {
        lateWords.add(sentence);
    }

    @Override
    public void threaded(Trip trip, boolean same) {
        threads.add(same);
    }

    @Override
    public void conversation(Channel channel, long number) {}

    @Override
    public void fact(String what, String value, String madeBy) {}

    @Override
    public void judged(Judgement judgement) {}

    @Override
    public void reviewed(Review review) {
        reviews.add(review);
    }

    @Override
    public void worded(String sentence) {
        told.add(sentence);
    }

    @Override
    public void slow(String sentence) {
        told.add(sentence);
    }

    @Override
    public void remark(String sentence) {}

    @Override
    public void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    private final class PaperLine implements Line {
        private final Channel channel;

        PaperLine(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public void prove() {}

        @Override
        public CustomerChannel connect(String name, String tag, ExchangeLog log) {
            PaperChannel place = new PaperChannel(channel, NOW.plusSeconds(places.size()));
            places.add(place);
            return place;
        }

        @Override
        public void close() {}
    }
}
