package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Sign;
import java.util.ArrayList;
import java.util.List;

/** A customer's message that the desk does not show, and what goes wrong before it. */
final class ToDeskRules {
    private ToDeskRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(likely(
                Cause.NOT_ACCEPTED,
                facts -> facts.missing(Hop.SENT, Hop.ACCEPTED),
                facts -> "it was not taken from the customer. " + Experience.of(Hop.ACCEPTED, facts.channel()),
                "Run ./roundtrip doctor."));
        rules.addAll(saidByASide());
        rules.addAll(inTheBackground());
        rules.addAll(onItsWay());
        rules.add(likely(
                Cause.DESK_REFUSES,
                facts -> facts.missing(Hop.ANSWERED),
                "the desk did not take the agent's answer.",
                "Look at the requests to the desk, then at its web process, database and queue."));
        return rules;
    }

    private static List<Rule> saidByASide() {
        return Rule.where(
                facts -> facts.missing(Hop.SEEN_BY_DESK),
                certain(
                        Cause.BOUNCED,
                        Sign.BOUNCED,
                        "it was sent back.",
                        "Do as the mail server's reason says: check the desk's address and that its mail server takes mail for it."),
                certain(
                        Cause.UNDELIVERED,
                        Sign.UNDELIVERED,
                        "the provider gave it up.",
                        "Do as the provider's code says; it never came to the desk."),
                certain(
                        Cause.WEBHOOK_ELSEWHERE,
                        Sign.WEBHOOK_ELSEWHERE,
                        "the number's webhook points elsewhere, so no text of a customer reaches the desk.",
                        "Set the messaging webhook of the desk's number in Twilio to the address that the inbox names."));
    }

    private static List<Rule> inTheBackground() {
        return Rule.where(
                facts -> facts.missing(Hop.SEEN_BY_DESK),
                Background.sick(
                        "Look at the desk's Redis and PostgreSQL; restart worker and web process after an outage of Redis."),
                Background.workerStopped()
                        .and(facts -> facts.says(Sign.NOT_HELD) || facts.miss().isOfAnEffect()));
    }

    private static List<Rule> onItsWay() {
        return Rule.where(
                facts -> facts.missing(Hop.SEEN_BY_DESK),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        facts -> facts.by(Channel.SMS)
                                && facts.says(Sign.NOT_HELD)
                                && facts.says(Sign.NOT_THERE, Sign.UNDER_WAY)
                                && !facts.says(Sign.DELIVERED),
                        "Twilio took the text from the customer's number and shows none that came to the desk's number.",
                        "Look both numbers up in Twilio's message log: the carrier may hold or filter it."),
                likely(
                                Cause.WEBHOOK_ELSEWHERE,
                                Sign.WEBHOOK_UNCLEAR,
                                "the number's webhook points at another address than the desk names.",
                                "Look whether the desk is told at that address; if not, set the messaging webhook of the desk's number in Twilio to the address that the inbox names.")
                        .and(facts -> facts.says(Sign.NOT_HELD)),
                likely(
                        Cause.WEBHOOK_NOT_HEARD,
                        facts -> facts.by(Channel.SMS)
                                && facts.says(Sign.NOT_HELD)
                                && facts.says(Sign.DELIVERED, Sign.WEBHOOK_RIGHT),
                        facts ->
                                "the text came to the desk's number and the desk does not hold it: it was not told by the webhook, or did nothing about it%s."
                                        .formatted(otherwise(facts)),
                        "Look at Twilio's debugger for what the webhook was answered, then at the desk's web log for /twilio/callback and at its worker."),
                likely(
                        Cause.MAIL_NOT_FORWARDED,
                        facts -> facts.by(Channel.EMAIL)
                                && facts.says(Sign.NOT_HELD)
                                && !facts.says(Sign.WORKER_SILENT)
                                && !facts.says(Sign.TAKEN_BY_DESK),
                        facts ->
                                "the mail server took the mail and the desk does not hold it: it was not forwarded to the desk or fetched by it, or the desk dropped it unseen (unknown recipient, its own sender address)%s."
                                        .formatted(otherwise(facts)),
                        "Check the forwarding of the desk's address in the mail server's log, or the mailbox that the inbox fetches from, then the desk's worker."),
                likely(
                        Cause.LOST_AT_DESK,
                        facts -> facts.says(Sign.TAKEN_BY_DESK)
                                && facts.says(Sign.NOT_HELD)
                                && !facts.says(Sign.WORKER_SILENT),
                        facts ->
                                "the desk's ingress took the mail and the desk does not hold it: it dropped it unseen (unknown recipient, its own sender address)%s."
                                        .formatted(otherwise(facts)),
                        "Check the address of the inbox, then the desk's worker and its log for the mail's Message-ID."),
                likely(
                        Cause.LOST_AT_DESK,
                        facts -> facts.by(Channel.WEB_CHAT)
                                && facts.says(Sign.NOT_HELD)
                                && !facts.says(Sign.OWN_TROUBLE),
                        "the desk answered the widget with success and does not hold the message.",
                        "Look at the desk's web log and database for that minute."));
    }

    /**
     * Nothing shows a stopped worker where the desk holds nothing of ours that it could be tried on. One that lives may
     * still be busy with its quicker queues, in one of which it was tried.
     */
    private static String otherwise(Facts facts) {
        return facts.workerAlive()
                ? ", or it still waits in a slower queue of its worker (%s)"
                        .formatted(facts.by(Channel.EMAIL) ? "action_mailbox_routing" : "low")
                : ", or its worker is stopped, which nothing here could show";
    }
}
