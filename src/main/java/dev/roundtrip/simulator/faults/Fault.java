package dev.roundtrip.simulator.faults;

import static dev.roundtrip.simulator.faults.Harm.CORRUPT;
import static dev.roundtrip.simulator.faults.Harm.DELAY;
import static dev.roundtrip.simulator.faults.Harm.DROP;
import static dev.roundtrip.simulator.faults.Harm.DUPLICATE;
import static dev.roundtrip.simulator.faults.Harm.HOLD;
import static dev.roundtrip.simulator.faults.Harm.INVENT;
import static dev.roundtrip.simulator.faults.Harm.MISROUTE;
import static dev.roundtrip.simulator.faults.Harm.REFUSE;
import static dev.roundtrip.simulator.faults.Harm.TRUNCATE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be broken on purpose: one harm at one place, named in one sentence. In the order of a message's way to the desk and back. */
public enum Fault {
    MAIL_NOT_FORWARDED(
            Place.MAIL_TO_DESK, DROP, "The mail server takes mail to the desk with 250 and never hands it over."),
    MAIL_IN_TRUNCATED(
            Place.MAIL_INTO_DESK, TRUNCATE, "Of the text of an incoming mail the desk keeps the first line alone."),
    MAIL_IN_WRONG_CONTACT(
            Place.MAIL_INTO_DESK,
            MISROUTE,
            "An incoming mail is filed under somebody else at the sender's domain, in a conversation of that one."),
    MAIL_IN_NEW_THREAD(
            Place.MAIL_INTO_DESK,
            CORRUPT,
            "A mail that goes on with a conversation opens another one of the same customer."),
    MAIL_IN_FILES_DROPPED(
            Place.MAIL_FILES_IN,
            DROP,
            "Of an incoming mail the desk keeps the words, and none of its files and pictures."),
    SMS_WEBHOOK_DROPPED(Place.TEXT_TO_DESK, DROP, "The Twilio simulator does not post a received text to the desk."),
    SMS_WEBHOOK_ELSEWHERE(
            Place.TEXT_TO_DESK,
            MISROUTE,
            "The SmsUrl of the desk's number is another address, where nobody is; texts are posted there."),
    SMS_IN_DOUBLED(
            Place.TEXT_TO_DESK,
            DUPLICATE,
            "The webhook of a received text is posted twice with the same SmsSid, so that the desk shows two."),
    CHAT_IN_LOST(
            Place.CHAT_INTO_DESK,
            DROP,
            "What a visitor writes is answered 200 as ever and is not in the desk: not listed, and no event tells it."),
    CHAT_IN_FILES_DROPPED(
            Place.CHAT_FILES_IN,
            DROP,
            "A file that a visitor sends is answered 200 as ever, and its message has no file."),
    RULES_SILENT(Place.RULES, DROP, "No automation rule and no macro does anything, though all are active."),
    BOT_NOT_TOLD(Place.WEBHOOKS, DROP, "The desk posts nothing, neither to bots nor to webhooks."),
    OWN_WORDS_SILENT(Place.OWN_WORDS, DROP, "The desk says nothing by itself: not that it is closed, and no greeting."),
    GREETING_OF_ITS_OWN(
            Place.OWN_WORDS,
            INVENT,
            "The desk greets a customer who begins a conversation, though no inbox is set up so."),
    MERGE_UNDONE(Place.MERGE, DROP, "A merge of two contacts is answered 200 as ever, and both are as they were."),
    RESOLVING_TOLD(
            Place.RESOLVING, INVENT, "When a conversation is resolved the customer is sent a sentence about it."),
    WORKER_STOPPED(
            Place.BACKGROUND,
            HOLD,
            "Nothing is done in the background: no routing, no delivery, no event, no rule, no activity line; HTTP is fine. What is to be done then waits."),
    DELAYED_JOBS_STUCK(
            Place.SCHEDULE,
            HOLD,
            "What is delayed or repeated is not done: answers with a file, mails to visitors who have left, polls of a mailbox, the end of snoozing. What is to be done at once is. What is delayed then waits."),
    REALTIME_SILENT(
            Place.REALTIME,
            DROP,
            "Realtime subscriptions are confirmed and pings come, but no event, neither to agents nor to visitors."),
    MAILER_STOPPED(Place.MAIL_JOB, DROP, "Outgoing mail jobs are accepted and never run."),
    SMTP_REFUSED(
            Place.MAIL_HAND_OVER,
            REFUSE,
            "The desk's mail server refuses its connections, so that every mailed answer is failed."),
    MAIL_OUT_LOST(
            Place.MAILBOX,
            DROP,
            "The mail server takes what is for customers with 250, answers and what they mail each other, and puts it in no mailbox."),
    MAIL_OUT_IN_SPAM(
            Place.MAILBOX,
            MISROUTE,
            "Mail to customers, answers and what they mail each other, is put into the folder Junk of their mailbox."),
    MAIL_OUT_WRONG_THREAD(
            Place.ANSWER_MAIL,
            CORRUPT,
            "Mailed answers leave without In-Reply-To and References, under an unrelated subject."),
    MAIL_OUT_TRUNCATED(Place.ANSWER_MAIL, TRUNCATE, "Of an answer only the first line is mailed."),
    MAIL_OUT_FILES_DROPPED(Place.MAIL_FILES_OUT, DROP, "A mailed answer leaves without its files."),
    MAIL_OUT_TO_SOMEBODY_ELSE(
            Place.ANSWER_MAIL,
            MISROUTE,
            "A mailed answer is addressed to somebody-else at the customer's domain instead of the customer."),
    MAIL_OUT_DOUBLED(
            Place.MAILBOX,
            DUPLICATE,
            "Mail to customers, answers and what they mail each other, is put into their mailbox twice."),
    MAIL_OUT_DELAYED(
            Place.MAILBOX,
            DELAY,
            "Mail to customers, answers and what they mail each other, is put into their mailbox 8 seconds late."),
    CONTINUITY_MAIL_NOT_SENT(
            Place.CONTINUITY_MAIL, DROP, "A visitor who has left a chat gets no mail with the answers."),
    TRANSCRIPT_WITH_NOTES(Place.TRANSCRIPT, MISROUTE, "A mailed transcript holds the private notes as well."),
    SMS_CREDENTIALS_REFUSED(
            Place.TEXT_REQUEST,
            REFUSE,
            "Twilio refuses the desk's texts with 401, code 20003; those of the customers' numbers it takes."),
    SMS_UNDELIVERED(
            Place.TEXT_TRANSIT,
            DROP,
            "The desk's text is accepted, then reported undelivered with ErrorCode 30003, and nothing is received."),
    SMS_INBOUND_RECORD_MISSING(
            Place.HANDSET, DROP, "The Twilio simulator leaves out the inbound record at the customer's number."),
    SMS_OUT_TRUNCATED(Place.ANSWER_TEXT, TRUNCATE, "Of an answer only the first 20 characters are texted."),
    SMS_OUT_DOUBLED(Place.ANSWER_TEXT, DUPLICATE, "The desk asks Twilio twice to send an answer."),
    SMS_OUT_WRONG_NUMBER(
            Place.ANSWER_TEXT, MISROUTE, "An answer is texted to the next number up instead of the customer's."),
    WIDGET_SOCKET_CUT(Place.VISITOR_SOCKET, REFUSE, "The visitor's realtime connections are closed and refused."),
    CHAT_OUT_DROPPED(
            Place.ANSWER_CHAT,
            DROP,
            "Answers are pushed to no visitor, though the socket lives, nor fetched as missed while the page is open."),
    CHAT_OUT_DOUBLED(Place.ANSWER_CHAT, DUPLICATE, "Every answer is pushed to the visitor twice, under two ids."),
    NOTE_LEAKED_EMAIL(Place.NOTE_MAIL, MISROUTE, "A private note is mailed to the customer as if it were an answer."),
    NOTE_LEAKED_SMS(Place.NOTE_TEXT, MISROUTE, "A private note is texted to the customer as if it were an answer."),
    NOTE_LEAKED_WEBCHAT(Place.NOTE_CHAT, MISROUTE, "A private note is pushed to the visitor as if it were an answer.");

    private final Place place;
    private final Harm harm;
    private final String sentence;

    Fault(Place place, Harm harm, String sentence) {
        this.place = place;
        this.harm = harm;
        this.sentence = sentence;
    }

    /** The name on the command line, such as {@code mailer-stopped}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    /** The part of the simulators that has it. */
    public Owner owner() {
        return place.owner();
    }

    Place place() {
        return place;
    }

    Harm harm() {
        return harm;
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values())
                .filter(fault -> fault.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Fault::label).toList();
    }
}
