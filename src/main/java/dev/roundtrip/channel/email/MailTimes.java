package dev.roundtrip.channel.email;

import java.time.Duration;

/**
 * How long to be patient with mail servers.
 *
 * @param connect until a connection stands
 * @param answer until a server answers; longer than {@code rest}
 * @param rest on IDLE before the mailbox is looked into unasked: a server can lose the notice of a mail that arrives at
 *     the very moment IDLE begins, and such a mail must not wait long
 * @param poll between two looks into the mailbox of a server without IDLE. A mail has the time of the look, which is so much
 *     later at most: the server's own time of arrival is of another clock, and known to the second only
 */
public record MailTimes(Duration connect, Duration answer, Duration rest, Duration poll) {

    /** Checks that a rest ends before the server's silence would be taken for its death. */
    public MailTimes {
        if (rest.compareTo(answer) >= 0) {
            throw new IllegalArgumentException(
                    "A rest of %s must be shorter than the patience for an answer, %s.".formatted(rest, answer));
        }
    }

    /** For servers on the net: 10 s, 20 s, at most 5 s of rest, a look every 2 s. */
    public static MailTimes usual() {
        return new MailTimes(
                Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(2));
    }
}
