package dev.roundtrip.channel.email;

import dev.roundtrip.trip.Seconds;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Watches the mailbox of the run on one connection and one thread, and hands every new mail to the customers' postboxes.
 * A lost connection is made again; what came meanwhile is read then.
 */
final class MailboxWatch implements AutoCloseable {
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LAST_RETRY = Duration.ofSeconds(10);

    private final MailAccess access;
    private final Clock clock;
    private final List<Postbox> postboxes = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> trouble = new AtomicReference<>();
    private final AtomicReference<String> unreadable = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Idle idle;
    private final MailReader reader = new MailReader();
    private final Thread thread;
    private final Bookmark bookmark;
    private ImapConnection connection;
    private volatile boolean told;

    private MailboxWatch(MailAccess access, Clock clock, ImapConnection connection) throws MessagingException {
        this.access = access;
        this.clock = clock;
        this.connection = connection;
        this.told = connection.idles();
        this.idle = new Idle(access.times().rest());
        this.bookmark = connection.end();
        this.thread = new Thread(this::watch, "mailbox-watch");
        this.thread.setDaemon(true);
    }

    /** Connects and begins to watch: mails that are there already do not count. */
    static MailboxWatch begin(MailAccess access, Clock clock) {
        ImapConnection connection = null;
        try {
            connection = ImapConnection.open(access);
            MailboxWatch watch = new MailboxWatch(access, clock, connection);
            watch.thread.start();
            return watch;
        } catch (MessagingException broken) {
            if (connection != null) {
                connection.close();
            }
            throw MailTrouble.with("IMAP", access.imap(), access.reach(), broken);
        }
    }

    void add(Postbox postbox) {
        postboxes.add(postbox);
    }

    /** Why no mail can be seen, or else which one could not be read. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get()).or(() -> Optional.ofNullable(unreadable.get()));
    }

    /** Whether no mail can be seen right now; one that can't be read hides none of the others. */
    boolean blind() {
        return trouble.get() != null;
    }

    /** How new mail is noticed, where the server does not tell of it by itself: so much later a mail may be seen. */
    Optional<String> manner() {
        return told
                ? Optional.empty()
                : Optional.of("looked at every %s s for want of IDLE"
                        .formatted(Seconds.of(access.times().poll())));
    }

    private void watch() {
        Duration pause = FIRST_RETRY;
        while (!stopped()) {
            try {
                if (connection == null) {
                    connection = ImapConnection.open(access);
                }
                collect();
                pause = FIRST_RETRY;
                rest();
            } catch (MessagingException | RuntimeException lost) {
                drop();
                if (!stopped()) {
                    trouble.set("The mailbox can't be read since %s and is tried again. %s"
                            .formatted(
                                    clock.instant(),
                                    MailTrouble.sentence("IMAP", access.imap(), access.reach(), lost)));
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause.multipliedBy(2);
                }
            }
        }
        drop();
    }

    private void collect() throws MessagingException {
        List<Long> fresh = connection.unread(bookmark);
        Instant at = clock.instant();
        for (long uid : fresh) {
            Optional<byte[]> source = connection.source(uid);
            source.ifPresent(bytes -> deliver(bytes, at));
            bookmark.turn(uid);
        }
        // Not before: until all that came meanwhile is read, silence proves nothing.
        trouble.set(null);
    }

    private void deliver(byte[] source, Instant at) {
        try {
            Mail mail = reader.read(source);
            postboxes.forEach(postbox -> offer(postbox, mail, at));
        } catch (MessagingException | IOException | RuntimeException puzzling) {
            puzzled(puzzling, at);
        }
    }

    private void offer(Postbox postbox, Mail mail, Instant at) {
        try {
            postbox.offer(mail, at);
        } catch (MessagingException | IOException | RuntimeException puzzling) {
            puzzled(puzzling, at);
        }
    }

    /** One odd mail must keep neither the others from being read nor others from getting it; the run is told of it. */
    private void puzzled(Exception puzzling, Instant at) {
        unreadable.set("A mail that arrived at %s can't be read: %s. Look at the newest mails of %s."
                .formatted(at, MailTrouble.line(puzzling), access.imap().user()));
    }

    private void rest() throws MessagingException {
        if (connection.idles()) {
            connection.rest(idle);
        }
        told = connection.idles();
        if (!told) {
            pause(access.times().poll());
        }
    }

    private void pause(Duration pause) {
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return stopped.getCount() == 0;
    }

    private void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        idle.end();
        try {
            // Every step of the thread is bounded by these two.
            thread.join(access.times().connect().plus(access.times().answer()).toMillis());
            idle.awaitEnd(access.times().answer());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
