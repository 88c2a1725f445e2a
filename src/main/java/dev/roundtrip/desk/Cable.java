package dev.roundtrip.desk;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps one connection to the realtime feed alive: notices when it is lost, silent or never confirmed, and tries again. */
final class Cable implements CableLink.Events, AutoCloseable {
    private final DeskClient desk;
    private final FeedSettings settings;
    private final Clock clock;
    private final Listener listener;
    private final Chores chores = new Chores("desk-realtime");
    private final ExecutorService sockets = Executors.newCachedThreadPool(Cable::socketThread);
    private final HttpClient http;
    private final Pause reconnect;
    private final AtomicReference<String> trouble = new AtomicReference<>("it is being connected");
    private final AtomicReference<String> unreadable = new AtomicReference<>();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private volatile CableLink current;
    private volatile boolean closed;
    private List<Future<?>> rounds = List.of();

    Cable(DeskClient desk, FeedSettings settings, Clock clock, Listener listener) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        this.listener = listener;
        this.reconnect = new Pause(settings.reconnectFirst(), settings.reconnectMost());
        this.http = desk.access()
                .reach()
                .client()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(desk.access().connect())
                .executor(sockets)
                .build();
    }

    /** Who is told. */
    interface Listener {
        void pushed(DeskMessage message, Instant at);

        /** What came before is lost: nothing missed is ever replayed. */
        void confirmed();

        /** Nothing is heard any longer; the last that was heard came then. */
        void lost(Instant lastHeard);
    }

    void start() {
        chores.execute(this::connect);
    }

    /** Why nothing is heard, empty while a subscription is confirmed. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** The last frame that could not be read. */
    Optional<String> unreadable() {
        return Optional.ofNullable(unreadable.get());
    }

    int subscriptions() {
        return subscriptions.get();
    }

    private void connect() {
        try {
            // Asked anew each time: the token changes with the agent's password.
            CableLink link = new CableLink(desk.access(), desk.profile(), clock, chores, this);
            if (closed) {
                return;
            }
            current = link;
            rounds = List.of(chores.in(
                    settings.confirmation(),
                    () -> lost(
                            link,
                            "the subscription was not confirmed within %d ms; is Redis reached by the desk's web process?"
                                    .formatted(settings.confirmation().toMillis()))));
            link.open(http);
        } catch (RuntimeException notEvenAProfile) {
            again(notEvenAProfile.getMessage());
        }
    }

    @Override
    public void confirmed(CableLink link) {
        if (link == current) {
            stopRounds();
            rounds = List.of(
                    chores.every(settings.presence(), link::updatePresence),
                    chores.every(settings.silence().dividedBy(4), () -> listenFor(link)));
            trouble.set(null);
            subscriptions.incrementAndGet();
            reconnect.shortAgain();
            listener.confirmed();
        }
    }

    private void listenFor(CableLink link) {
        Duration silent = link.silentFor();
        if (silent.compareTo(settings.silence()) > 0) {
            lost(link, "it said nothing for %d ms, not even a ping".formatted(silent.toMillis()));
        }
    }

    @Override
    public void told(CableFrame frame, Instant at) {
        if (frame.isMessageOf(desk.access().account())) {
            listener.pushed(frame.message(), at);
        }
    }

    @Override
    public void unreadable(DeskTrouble why) {
        unreadable.set(why.getMessage());
    }

    @Override
    public void lost(CableLink link, String why) {
        if (link == current) {
            current = null;
            listener.lost(clock.instant().minus(link.silentFor()));
            link.abort();
            again(why);
        }
    }

    private void again(String why) {
        trouble.set(why);
        stopRounds();
        rounds = List.of(chores.in(reconnect.take(), this::connect));
    }

    private void stopRounds() {
        rounds.forEach(round -> round.cancel(false));
    }

    private static Thread socketThread(Runnable work) {
        Thread made = new Thread(work, "desk-socket");
        made.setDaemon(true);
        return made;
    }

    @Override
    public void close() {
        closed = true;
        chores.close();
        CableLink last = current;
        if (last != null) {
            last.abort();
        }
        sockets.shutdownNow();
    }
}
