package dev.roundtrip.desk;

import dev.roundtrip.trip.Counted;
import dev.roundtrip.waiting.Sighting;
import dev.roundtrip.waiting.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens at the desk, told by its realtime feed and, for whom is watched, found by polling as well, so that a
 * silent feed hides nothing. Each state of a message (status, source id, error, words) is one sighting. What others say on
 * the same desk is dropped as it arrives. Thread-safe; one per run.
 */
public final class DeskFeed implements DeskNews, AutoCloseable {
    // A number shared by many runs has many conversations; what happens now happens in the newest.
    private static final int CONVERSATIONS_LOOKED_AT = 5;

    private final DeskClient desk;
    private final Clock clock;
    private final Hearing hearing = new Hearing();
    private final SeenMessages seen;
    private final Poller poller;
    private final Cable cable;
    private final CountDownLatch confirmed = new CountDownLatch(1);

    private DeskFeed(DeskClient desk, FeedSettings settings, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.seen = new SeenMessages(settings.grace(), new OurMessages(settings.mark()));
        this.poller = new Poller(this::look, settings, clock);
        this.cable = new Cable(desk, settings, clock, new Cable.Listener() {
            @Override
            public void pushed(DeskMessage message, Instant at) {
                seen.pushed(message, at);
            }

            @Override
            public void lost(Instant lastHeard) {
                hearing.ends();
                seen.forgiveSince(lastHeard);
            }

            @Override
            public void confirmed() {
                hearing.begins(clock.instant());
                confirmed.countDown();
                poller.hurry();
            }
        });
    }

    /** Begins to listen and returns at once; a feed that can't connect goes on trying and says so as its trouble. */
    public static DeskFeed open(DeskClient desk, FeedSettings settings, Clock clock) {
        DeskFeed feed = new DeskFeed(desk, settings, clock);
        feed.cable.start();
        return feed;
    }

    /**
     * Waits until the desk confirmed the first subscription. Wait before anything is sent: what is told before that is
     * never repeated. False when it did not happen in time, which is a failure of realtime and not of the run.
     */
    public boolean confirmedWithin(Duration limit) {
        try {
            return confirmed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Watch watch(long inboxId, String sourceId) {
        seen.claim(inboxId, sourceId);
        return poller.watch(inboxId, sourceId);
    }

    @Override
    public Source<DeskMessage> about(long inboxId, String sourceId) {
        return new CustomerFeed(this, inboxId, sourceId);
    }

    /** Looks once for what that customer's conversations hold. */
    void look(long inboxId, String sourceId) {
        look(inboxId, sourceId, Optional.of(clock.instant()));
    }

    private boolean look(long inboxId, String sourceId, Optional<Instant> before) {
        List<Conversation> newest = desk.newestConversationsOf(inboxId, sourceId);
        boolean news = false;
        for (Conversation conversation : newest.subList(0, Math.min(newest.size(), CONVERSATIONS_LOOKED_AT))) {
            for (DeskMessage message : desk.messages(conversation.id())) {
                news |= seen.polled(message.of(sourceId), clock.instant(), isOwed(message, before));
            }
        }
        return news;
    }

    /**
     * Whether realtime had to tell it: what is new since the look before, if it was listened to all that time. At a first
     * look the desk's own time must do, which is told in whole seconds.
     */
    private boolean isOwed(DeskMessage message, Optional<Instant> before) {
        return hearing.coversSince(before.orElse(message.createdAt()));
    }

    @Override
    public List<Sighting<DeskMessage>> sightings() {
        return seen.sightings();
    }

    /** How well realtime does. */
    public FeedState state() {
        return new FeedState(
                cable.trouble().isEmpty(), cable.subscriptions(), seen.frames(), seen.onlyPolled(clock.instant()));
    }

    @Override
    public boolean pushed(long messageId) {
        return seen.pushed(messageId);
    }

    @Override
    public boolean onlyPolled(long messageId) {
        return seen.onlyPolled(messageId);
    }

    @Override
    public Optional<String> trouble() {
        return troubles(poller.trouble());
    }

    /** The same for who waits for that customer: that others can't be polled does not concern them. */
    Optional<String> troubleAbout(long inboxId, String sourceId) {
        return troubles(poller.troubleAbout(inboxId, sourceId));
    }

    private Optional<String> troubles(Optional<String> polling) {
        int silent = seen.onlyPolled(clock.instant());
        String all = Stream.of(
                        cable.trouble().map("The desk's realtime feed tells nothing: %s."::formatted),
                        Optional.of("Realtime was silent about %s that only polling saw."
                                        .formatted(Counted.of(silent, "message")))
                                .filter(told -> silent > 0),
                        cable.unreadable().map("A frame of realtime was not understood: %s"::formatted),
                        polling.map("Polling fails: %s"::formatted))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(all).filter(told -> !told.isEmpty());
    }

    /** Realtime and polling stand in for each other: only without both is nothing seen. */
    @Override
    public boolean blind() {
        return cable.trouble().isPresent() && poller.trouble().isPresent();
    }

    boolean blindAbout(long inboxId, String sourceId) {
        return cable.trouble().isPresent()
                && poller.troubleAbout(inboxId, sourceId).isPresent();
    }

    @Override
    public void close() {
        cable.close();
        poller.close();
    }
}
