package dev.roundtrip.simulator.faults;

/** A step of a message's way at which the simulators ask what becomes of it. */
public enum Place {
    /** The mail server's pipe to the desk. */
    MAIL_TO_DESK(Owner.MAIL),
    /** The desk makes a message of a mail. */
    MAIL_INTO_DESK(Owner.DESK),
    /** The desk stores the files of a mail. */
    MAIL_FILES_IN(Owner.DESK),
    /** Twilio's webhook. */
    TEXT_TO_DESK(Owner.TWILIO),
    /** The desk takes what a visitor writes. */
    CHAT_INTO_DESK(Owner.DESK),
    /** The desk stores the file that a visitor sends. */
    CHAT_FILES_IN(Owner.DESK),
    /** The rules of the desk. */
    RULES(Owner.DESK),
    /** The desk tells bots and webhooks what happens. */
    WEBHOOKS(Owner.DESK),
    /** What an inbox answers by itself: closed, greeting. */
    OWN_WORDS(Owner.DESK),
    /** Two contacts become one. */
    MERGE(Owner.DESK),
    /** A conversation is resolved. */
    RESOLVING(Owner.DESK),
    /** The desk's worker: whatever is not done within a request. */
    BACKGROUND(Owner.DESK),
    /** The part of the worker that does what is delayed or repeated. */
    SCHEDULE(Owner.DESK),
    /** The events that the desk pushes to agents and visitors. */
    REALTIME(Owner.DESK),
    /** The part of the worker that sends mail. */
    MAIL_JOB(Owner.DESK),
    /** An answer becomes a mail. */
    ANSWER_MAIL(Owner.DESK),
    /** The files of an answer become parts of a mail. */
    MAIL_FILES_OUT(Owner.DESK),
    /** The answers to a visitor who has left become a mail. */
    CONTINUITY_MAIL(Owner.DESK),
    /** What was said in a conversation becomes a transcript. */
    TRANSCRIPT(Owner.DESK),
    /** The desk hands a mail to its mail server. */
    MAIL_HAND_OVER(Owner.DESK),
    /** The mail server puts a mail into a customer's mailbox. */
    MAILBOX(Owner.MAIL),
    /** An answer becomes a text. */
    ANSWER_TEXT(Owner.DESK),
    /** Twilio is asked by the desk to send a text. */
    TEXT_REQUEST(Owner.TWILIO),
    /** The carrier brings the desk's text to the customer. */
    TEXT_TRANSIT(Owner.TWILIO),
    /** The customer's number notes what it received. */
    HANDSET(Owner.TWILIO),
    /** A visitor's realtime connection. */
    VISITOR_SOCKET(Owner.DESK),
    /** An answer is shown to the visitor. */
    ANSWER_CHAT(Owner.DESK),
    /** A private note comes by where answers become mails. */
    NOTE_MAIL(Owner.DESK),
    /** A private note comes by where answers become texts. */
    NOTE_TEXT(Owner.DESK),
    /** A private note comes by where answers are shown to the visitor. */
    NOTE_CHAT(Owner.DESK);

    private final Owner owner;

    Place(Owner owner) {
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }
}
