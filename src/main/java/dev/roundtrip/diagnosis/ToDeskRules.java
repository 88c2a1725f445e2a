package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Sign;
import java.util.List;
import java.util.function.Predicate;

/** A customer's message that the desk does not show, and what goes wrong before it. */
final class ToDeskRules {
    private static final String WORKER =
            "Start the desk's worker (Sidekiq) and look why it stopped; what was queued is done then, late.";

    private ToDeskRules() {}

    static List<Rule> all() {
        return List.of(
                likely(
                        Cause.NOT_ACCEPTED,
                        facts -> facts.missing(Hop.SENT, Hop.ACCEPTED),
                        facts -> "it was not taken from the customer. " + Experience.of(Hop.ACCEPTED, facts.channel()),
                        "Run ./roundtrip doctor."),
                certain(
                        Cause.BOUNCED,
                        unseen(facts -> facts.says(Sign.BOUNCED)),
                        facts -> "it was sent back. " + facts.said(Sign.BOUNCED),
                        "Do as the mail server's reason says: check the desk's address and that its mail server takes mail for it."),
                certain(
                        Cause.UNDELIVERED,
                        unseen(facts -> facts.says(Sign.UNDELIVERED, Sign.REFUSED)),
                        facts -> "the provider gave it up. "
                                + facts.said(facts.says(Sign.UNDELIVERED) ? Sign.UNDELIVERED : Sign.REFUSED),
                        "Do as the provider's code says; it never came to the desk."),
                certain(
                        Cause.WEBHOOK_ELSEWHERE,
                        unseen(facts -> facts.says(Sign.WEBHOOK_ELSEWHERE)),
                        facts -> "the number's webhook points elsewhere. " + facts.said(Sign.WEBHOOK_ELSEWHERE),
                        "Set the messaging webhook of the desk's number in Twilio to the address that the inbox names."),
                likely(
                        Cause.DESK_SICK,
                        unseen(facts -> facts.says(Sign.DESK_SICK)),
                        facts -> "the desk is in trouble itself. " + facts.said(Sign.DESK_SICK),
                        "Look at the desk's Redis and PostgreSQL; restart worker and web process after an outage of Redis."),
                likely(
                        Cause.WORKER_STOPPED,
                        unseen(facts ->
                                (facts.says(Sign.NOT_HELD) || Facts.isProven(facts.miss())) && facts.workerSilent()),
                        facts -> "the desk does nothing in the background. " + facts.said(Sign.WORKER_SILENT),
                        WORKER),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        unseen(facts -> facts.by(Channel.SMS)
                                && facts.says(Sign.NOT_HELD)
                                && facts.says(Sign.NOT_THERE, Sign.UNDER_WAY)
                                && !facts.says(Sign.DELIVERED)),
                        "Twilio took the text from the customer's number and shows none that came to the desk's number.",
                        "Look both numbers up in Twilio's message log: the carrier may hold or filter it."),
                likely(
                        Cause.WEBHOOK_NOT_HEARD,
                        unseen(facts -> facts.by(Channel.SMS)
                                && facts.says(Sign.NOT_HELD)
                                && facts.says(Sign.DELIVERED, Sign.WEBHOOK_RIGHT)),
                        facts ->
                                "the text came to the desk's number and the desk does not hold it: it was not told by the webhook, or did nothing about it%s."
                                        .formatted(otherwise(facts)),
                        "Look at Twilio's debugger for what the webhook was answered, then at the desk's web log for /twilio/callback and at its worker."),
                likely(
                        Cause.MAIL_NOT_FORWARDED,
                        unseen(facts -> facts.by(Channel.EMAIL)
                                && facts.says(Sign.NOT_HELD)
                                && !(facts.says(Sign.WORKER_SILENT))),
                        facts ->
                                "the mail server took the mail and the desk does not hold it: it was not forwarded to the desk, or the desk dropped it unseen (unknown recipient, its own sender address)%s."
                                        .formatted(otherwise(facts)),
                        "Check the forwarding of the desk's address in the mail server's log, then the desk's worker."),
                likely(
                        Cause.LOST_AT_DESK,
                        unseen(facts -> facts.by(Channel.WEB_CHAT)
                                && facts.says(Sign.NOT_HELD)
                                && !facts.says(Sign.OWN_TROUBLE)),
                        "the desk answered the widget with success and does not hold the message.",
                        "Look at the desk's web log and database for that minute."),
                likely(
                        Cause.DESK_REFUSES,
                        facts -> facts.missing(Hop.ANSWERED),
                        "the desk did not take the agent's answer.",
                        "Look at the requests to the desk, then at its web process, database and queue."));
    }

    private static Predicate<Facts> unseen(Predicate<Facts> when) {
        return when.and(facts -> facts.missing(Hop.SEEN_BY_DESK));
    }

    /** Nothing shows a stopped worker where the desk holds nothing of ours that it could be tried on. */
    private static String otherwise(Facts facts) {
        return facts.workerAlive() ? "" : ", or its worker is stopped, which nothing here could show";
    }
}
