package dev.roundtrip.channel.email;

import java.util.HashSet;
import java.util.Set;

/**
 * Which mails of a mailbox were read since a beginning. Kept mail by mail: a server may show a higher UID before a lower
 * one when two mails come at once (GreenMail does), and "everything behind the last" would leave the lower one lying.
 * Used by one thread.
 */
final class Bookmark {
    private final Set<Long> read = new HashSet<>();
    private long validity;
    private long first;

    /**
     * Nothing read yet.
     *
     * @param validity the mailbox's UIDVALIDITY: with another one all UIDs were given anew
     * @param first the lowest UID that counts
     */
    Bookmark(long validity, long first) {
        this.validity = validity;
        this.first = first;
    }

    /** Where to begin; 1 in a mailbox that was made anew: better one mail too many than one lost. */
    long beginIn(long current) {
        if (current != validity) {
            validity = current;
            first = 1;
            read.clear();
        }
        return first;
    }

    boolean unread(long uid) {
        return uid >= first && !read.contains(uid);
    }

    void turn(long uid) {
        read.add(uid);
    }
}
