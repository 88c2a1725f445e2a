package dev.roundtrip.channel.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * Rests on an IMAP connection until there is news. {@code IMAPFolder.idle} is not used because it ignores read time-outs:
 * on a connection that died silently it would rest for ever. Nor is {@code IMAPProtocol.idleStart}, which goes on waiting
 * when the server says no.
 */
final class Idle {
    private final Duration longest;
    private final ScheduledThreadPoolExecutor alarm;
    private IMAPProtocol resting;
    private String tag;
    private Future<?> set;
    private boolean ended;

    /**
     * Not resting yet.
     *
     * @param longest after which a rest ends without news
     */
    Idle(Duration longest) {
        this.longest = longest;
        this.alarm = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "mailbox-alarm");
            thread.setDaemon(true);
            return thread;
        });
        this.alarm.setRemoveOnCancelPolicy(true);
    }

    /** Returns on a new mail, after the longest rest, or when ended; throws when the server is silent even then. */
    void untilNews(IMAPFolder folder, Notices notices) throws MessagingException {
        folder.doCommand(protocol -> {
            if (begin(protocol)) {
                try {
                    listen(protocol, notices);
                } finally {
                    over();
                }
            }
            return null;
        });
    }

    /** Wakes the resting thread; after that nobody rests here any more. */
    synchronized void end() {
        ended = true;
        wake();
        alarm.shutdownNow();
    }

    /** Waits, not longer than this, until nothing of it runs any more. */
    void awaitEnd(Duration patience) throws InterruptedException {
        alarm.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void listen(IMAPProtocol protocol, Notices notices) throws ProtocolException {
        boolean more = true;
        while (more) {
            // Asked before the first answer too: a server may tell of a mail right before it says that it idles.
            if (notices.grown()) {
                wake();
            }
            more = !ends(protocol, heard(protocol));
        }
    }

    private synchronized boolean begin(IMAPProtocol protocol) throws ProtocolException {
        if (ended) {
            return false;
        }
        start(protocol);
        resting = protocol;
        set = alarm.schedule(this::wake, longest.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    /** Returns when the server rests as well; throws when it will not. */
    private void start(IMAPProtocol protocol) throws ProtocolException {
        try {
            tag = protocol.writeCommand("IDLE", null);
        } catch (IOException cut) {
            throw new ConnectionException("the connection is cut: " + cut.getMessage());
        }
        Response response = heard(protocol);
        while (!response.isContinuation()) {
            if (ends(protocol, response)) {
                throw new CommandFailedException("the server ended IDLE before it began");
            }
            response = heard(protocol);
        }
    }

    /** Whether this is the server's last word on IDLE; throws when that is a no. */
    private boolean ends(IMAPProtocol protocol, Response response) throws ProtocolException {
        boolean last = response.isTagged() && response.getTag().equals(tag);
        if (last) {
            protocol.handleResult(response);
        }
        return last;
    }

    /** The next of what the server says, which all that listen to this connection hear as well. */
    private static Response heard(IMAPProtocol protocol) throws ProtocolException {
        try {
            Response response = protocol.readResponse();
            if (response.isBYE()) {
                throw new ConnectionException("the server hung up: " + response);
            }
            protocol.notifyResponseHandlers(new Response[] {response});
            return response;
        } catch (IOException silent) {
            throw new ConnectionException("the server does not answer any more: " + silent.getMessage());
        }
    }

    /** Says DONE once; the server's closing answer then ends the rest. */
    private synchronized void wake() {
        if (resting != null) {
            resting.idleAbort();
            resting = null;
        }
    }

    private synchronized void over() {
        resting = null;
        set.cancel(false);
    }
}
