package dev.roundtrip.trip;

/** What a trace says about a message that was missed. */
public enum Sign {
    /** It is where it should be, though not in time. */
    LATE(true),
    /** It is where it should be, by the clock of who holds it even in time, and was told to nobody. */
    UNTOLD(true),
    /** In the right place, though not as what it is: a customer's message held as an agent's. */
    OTHER_KIND(true),
    /** The right words under another contact than the one who wrote them, or at another customer's end. */
    OTHER_PERSON(true),
    /** The right words in another inbox of ours. */
    OTHER_INBOX(true),
    /** In the right place something that resembles it, without its mark. */
    ALTERED(true),
    /** More than once. */
    TWICE(true),
    /** In the mailbox's spam folder. */
    SPAM(true),
    /** A mail server sent it back. */
    BOUNCED(false),
    /** The provider took it and gave it up. */
    UNDELIVERED(false),
    /** The provider says that it was delivered. */
    DELIVERED(false),
    /** The provider has it and says neither that it was delivered nor that it was given up. */
    UNDER_WAY(false),
    /** The number's webhook points elsewhere than at this desk. */
    WEBHOOK_ELSEWHERE(false),
    /** The number's webhook points at another address than the desk names, which may be the desk's as well. */
    WEBHOOK_UNCLEAR(false),
    /** The number's webhook points at this desk. */
    WEBHOOK_RIGHT(false),
    /** The desk says that it gave the message up. */
    GIVEN_UP(false),
    /** The desk holds the message and has not handed it over. */
    WAITING(false),
    /** The desk has handed it over. */
    HANDED_OVER(false),
    /** Somebody deleted it on the desk. */
    DELETED(false),
    /** The desk gives it to the visitor who asks, and the visitor's page does not show it. */
    HELD_FOR_VISITOR(false),
    /** The inbox under test is not there any more, or not for us. */
    NO_INBOX(false),
    /** The desk does nothing in the background. */
    WORKER_SILENT(false),
    /** The desk works in the background. */
    WORKER_ALIVE(false),
    /** The desk tells nothing by realtime. */
    REALTIME_SILENT(false),
    /** The desk itself says that its queue or its database fails. */
    DESK_SICK(false),
    /** The desk itself took it from us, with no provider between. */
    TAKEN_BY_DESK(false),
    /** The desk does not hold it, wherever we may look. */
    NOT_HELD(false),
    /** The customer's side, or the provider, does not hold it, wherever we may look. */
    NOT_THERE(false),
    /** What the customer uses has itself trouble: a crashed browser, a page that lost its visitor. */
    OWN_TROUBLE(false),
    /** This could not be asked. */
    UNASKED(false);

    private final boolean nearMiss;

    Sign(boolean nearMiss) {
        this.nearMiss = nearMiss;
    }

    /** Whether the message was found, only not as it was owed. */
    public boolean nearMiss() {
        return nearMiss;
    }
}
