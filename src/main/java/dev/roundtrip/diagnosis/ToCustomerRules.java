package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Sign;
import java.util.ArrayList;
import java.util.List;

/** An agent's answer that the desk did not hand over, or that did not reach the customer. */
final class ToCustomerRules {
    private static final String REALTIME =
            "Restart the desk's web process and check its Redis: after an outage of Redis realtime stays dead until then.";
    private static final String SICK =
            "Look at the desk's Redis and PostgreSQL; an answer given while Redis was down never leaves and must be sent again.";

    private ToCustomerRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(handOver());
        rules.addAll(delivery());
        rules.addAll(chat());
        return rules;
    }

    private static List<Rule> handOver() {
        return Rule.where(
                facts -> facts.missing(Hop.HANDED_OVER),
                certain(
                        Cause.HAND_OVER_REFUSED,
                        Sign.GIVEN_UP,
                        "who should take the answer from the desk refuses it.",
                        "Correct what the desk's error names (SMTP server, credentials of the inbox), then retry the message: the desk does not by itself."),
                likely(
                        Cause.LOST_AT_DESK,
                        Sign.NOT_HELD,
                        "the desk took the answer and does not hold it.",
                        "Look at the desk's web log and database for that minute."),
                Background.sick(SICK),
                Background.workerStopped(),
                likely(
                                Cause.REALTIME_SILENT,
                                Sign.REALTIME_SILENT,
                                "the desk works in the background and tells nothing by realtime.",
                                REALTIME)
                        .and(facts -> facts.by(Channel.WEB_CHAT) && facts.workerAlive()),
                likely(
                        Cause.HAND_OVER_STOPPED,
                        facts -> !facts.by(Channel.WEB_CHAT) && facts.says(Sign.WAITING) && facts.workerAlive(),
                        "the desk works in the background and does not hand this answer over: the jobs of this channel are stopped, stuck or slow.",
                        "Look at the desk's queues, retries and dead jobs (Sidekiq's page), and at the SMTP settings or the provider's credentials."));
    }

    private static List<Rule> delivery() {
        return Rule.where(
                facts -> facts.missing(Hop.RECEIVED) && !facts.by(Channel.WEB_CHAT),
                certain(
                        Cause.UNDELIVERED,
                        Sign.UNDELIVERED,
                        "the provider gave up delivering it.",
                        "Do as the provider's code says."),
                certain(
                                Cause.UNDELIVERED,
                                Sign.GIVEN_UP,
                                "the provider told the desk that it was not delivered.",
                                "Do as the desk's error says.")
                        .and(facts -> !facts.says(Sign.UNDELIVERED, Sign.BOUNCED)),
                certain(Cause.BOUNCED, Sign.BOUNCED, "it was sent back.", "Do as the mail server's reason says."),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        Sign.UNDER_WAY,
                        "the provider has it and the customer has not.",
                        "Look it up in the provider's log: the carrier may hold or filter it."),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        facts -> facts.says(Sign.NOT_THERE),
                        facts ->
                                "it left the desk and is nowhere at the customer's end, so that it was lost or held on its way%s."
                                        .formatted(
                                                facts.says(Sign.DELIVERED)
                                                        ? ", though the provider says it was delivered"
                                                        : ""),
                        "Look for it by its id in the logs of what lies between: mail servers and their filters, the provider and the carrier."));
    }

    private static List<Rule> chat() {
        return Rule.where(
                facts -> facts.missing(Hop.RECEIVED) && facts.by(Channel.WEB_CHAT),
                likely(
                        Cause.UNKNOWN,
                        Sign.OWN_TROUBLE,
                        "the visitor's own side is in trouble, so that nothing can be said of the desk.",
                        "Look at the picture and the console of the page, and at the memory of this machine; then run it again."),
                Background.sick(SICK),
                Background.workerStopped(),
                likely(
                        Cause.REALTIME_SILENT,
                        Sign.REALTIME_SILENT,
                        "the desk tells nothing by realtime, to nobody.",
                        REALTIME),
                likely(
                        Cause.WIDGET_NOT_TOLD,
                        facts -> facts.says(Sign.HELD_FOR_VISITOR),
                        "the desk holds the answer for this visitor and the open page does not show it: the event did not reach the page.",
                        "Check that WebSocket upgrades to /cable pass every proxy and firewall, and look at the console of the page."),
                likely(
                        Cause.LOST_AT_DESK,
                        Sign.NOT_THERE,
                        "the desk does not give the answer to this visitor.",
                        "Look at the conversation on the desk: whose it is, and in which inbox."));
    }
}
