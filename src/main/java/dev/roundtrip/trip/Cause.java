package dev.roundtrip.trip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a promise was broken, as far as that can be told from outside. The label stands in summaries and known defects. */
public enum Cause {
    /** The customer's provider did not take it. */
    NOT_ACCEPTED,
    /** The desk did not take what the agent did. */
    DESK_REFUSES,
    /** The mail was taken and never came to the desk, or the desk dropped it unseen. */
    MAIL_NOT_FORWARDED,
    /** The number's webhook points elsewhere. */
    WEBHOOK_ELSEWHERE,
    /** The text was delivered and the desk was not told of it, or did nothing about it. */
    WEBHOOK_NOT_HEARD,
    /** The widget's message was answered with success and is not on the desk. */
    LOST_AT_DESK,
    /** The inbox under test is not there any more, or not for us. */
    INBOX_GONE,
    /** The desk says itself that its queue or its database fails. */
    DESK_SICK,
    /** The desk does nothing in the background. */
    WORKER_STOPPED,
    /** The desk tells nothing by realtime, to nobody. */
    REALTIME_SILENT,
    /** The desk does not hand answers on this channel over, while it works otherwise. */
    HAND_OVER_STOPPED,
    /** Who should take the answer from the desk refuses it. */
    HAND_OVER_REFUSED,
    /** It was handed over and got lost on the way. */
    LOST_IN_TRANSPORT,
    /** The provider gave up delivering it. */
    UNDELIVERED,
    /** It was sent back. */
    BOUNCED,
    /** It lies in the spam folder. */
    IN_SPAM,
    /** The visitor's page was not told. */
    WIDGET_NOT_TOLD,
    /** It came to somebody else. */
    WRONG_PERSON,
    /** It came into another thread or conversation. */
    WRONG_THREAD,
    /** It came into another inbox. */
    WRONG_INBOX,
    /** It came with other words. */
    ALTERED,
    /** The message came without its file. */
    FILE_LOST,
    /** It came more than once. */
    TWICE,
    /** It came after the hard budget. */
    TOO_LATE,
    /** A private note was delivered. */
    NOTE_LEAKED,
    /** Something else that the desk shows is not as promised. */
    NOT_AS_PROMISED,
    /** Nothing that was asked tells why. */
    UNKNOWN;

    /** The word used in files, such as {@code worker-stopped}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Cause> labelled(String label) {
        return Arrays.stream(values())
                .filter(cause -> cause.label().equals(label))
                .findFirst();
    }
}
