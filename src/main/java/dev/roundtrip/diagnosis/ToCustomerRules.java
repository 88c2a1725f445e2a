package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An agent's answer that the desk did not hand over, or that did not reach the customer. */
final class ToCustomerRules {
    private static final String WORKER =
            "Start the desk's worker (Sidekiq) and look why it stopped; what was queued is done then, late.";
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
        return List.of(
                certain(
                        Cause.HAND_OVER_REFUSED,
                        waiting(facts -> facts.says(Sign.GIVEN_UP, Sign.REFUSED)),
                        facts -> "who should take the answer from the desk refuses it. "
                                + facts.said(facts.says(Sign.GIVEN_UP) ? Sign.GIVEN_UP : Sign.REFUSED),
                        "Correct what the desk's error names (SMTP server, credentials of the inbox), then retry the message: the desk does not by itself."),
                likely(
                        Cause.LOST_AT_DESK,
                        waiting(facts -> facts.says(Sign.NOT_HELD)),
                        facts -> "the desk took the answer and does not hold it. " + facts.said(Sign.NOT_HELD),
                        "Look at the desk's web log and database for that minute."),
                likely(
                        Cause.DESK_SICK,
                        waiting(facts -> facts.says(Sign.DESK_SICK)),
                        facts -> "the desk is in trouble itself. " + facts.said(Sign.DESK_SICK),
                        SICK),
                likely(
                        Cause.WORKER_STOPPED,
                        waiting(Facts::workerSilent),
                        facts -> "the desk does nothing in the background. " + facts.said(Sign.WORKER_SILENT),
                        WORKER),
                likely(
                        Cause.REALTIME_SILENT,
                        waiting(facts ->
                                facts.by(Channel.WEB_CHAT) && facts.says(Sign.REALTIME_SILENT) && facts.workerAlive()),
                        facts -> "the desk works in the background and tells nothing by realtime. "
                                + facts.said(Sign.REALTIME_SILENT),
                        REALTIME),
                likely(
                        Cause.HAND_OVER_STOPPED,
                        waiting(facts ->
                                !facts.by(Channel.WEB_CHAT) && facts.says(Sign.WAITING) && facts.workerAlive()),
                        "the desk works in the background and does not hand this answer over: the jobs of this channel are stopped, stuck or slow.",
                        "Look at the desk's queues, retries and dead jobs (Sidekiq's page), and at the SMTP settings or the provider's credentials."));
    }

    private static List<Rule> delivery() {
        return List.of(
                certain(
                        Cause.UNDELIVERED,
                        outside(facts -> facts.says(Sign.UNDELIVERED)),
                        facts -> "the provider gave up delivering it. " + facts.said(Sign.UNDELIVERED),
                        "Do as the provider's code says."),
                certain(
                        Cause.UNDELIVERED,
                        outside(facts -> facts.says(Sign.GIVEN_UP) && !facts.says(Sign.UNDELIVERED, Sign.BOUNCED)),
                        facts -> "the provider told the desk that it was not delivered. " + facts.said(Sign.GIVEN_UP),
                        "Do as the desk's error says."),
                certain(
                        Cause.BOUNCED,
                        outside(facts -> facts.says(Sign.BOUNCED)),
                        facts -> "it was sent back. " + facts.said(Sign.BOUNCED),
                        "Do as the mail server's reason says."),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        outside(facts -> facts.says(Sign.UNDER_WAY)),
                        facts -> "the provider has it and the customer has not. " + facts.said(Sign.UNDER_WAY),
                        "Look it up in the provider's log: the carrier may hold or filter it."),
                likely(
                        Cause.LOST_IN_TRANSPORT,
                        outside(facts -> facts.says(Sign.NOT_THERE)),
                        facts ->
                                "it left the desk and is nowhere at the customer's end, so that it was lost or held on its way%s."
                                        .formatted(
                                                facts.says(Sign.DELIVERED)
                                                        ? ", though the provider says it was delivered"
                                                        : ""),
                        "Look for it by its id in the logs of what lies between: mail servers and their filters, the provider and the carrier."));
    }

    private static List<Rule> chat() {
        return List.of(
                likely(
                        Cause.UNKNOWN,
                        onPage(facts -> facts.says(Sign.OWN_TROUBLE)),
                        facts -> "the visitor's own side is in trouble, so that nothing can be said of the desk. "
                                + facts.said(Sign.OWN_TROUBLE),
                        "Look at the picture and the console of the page, and at the memory of this machine; then run it again."),
                likely(
                        Cause.DESK_SICK,
                        onPage(facts -> facts.says(Sign.DESK_SICK)),
                        facts -> "the desk is in trouble itself. " + facts.said(Sign.DESK_SICK),
                        SICK),
                likely(
                        Cause.WORKER_STOPPED,
                        onPage(Facts::workerSilent),
                        facts -> "the desk does nothing in the background. " + facts.said(Sign.WORKER_SILENT),
                        WORKER),
                likely(
                        Cause.REALTIME_SILENT,
                        onPage(facts -> facts.says(Sign.REALTIME_SILENT)),
                        facts -> "the desk tells nothing by realtime, to nobody. " + facts.said(Sign.REALTIME_SILENT),
                        REALTIME),
                likely(
                        Cause.WIDGET_NOT_TOLD,
                        onPage(facts -> facts.says(Sign.HELD_FOR_VISITOR)),
                        "the desk holds the answer for this visitor and the open page does not show it: the event did not reach the page.",
                        "Check that WebSocket upgrades to /cable pass every proxy and firewall, and look at the console of the page."),
                likely(
                        Cause.LOST_AT_DESK,
                        onPage(facts -> facts.says(Sign.NOT_THERE)),
                        facts -> "the desk does not give the answer to this visitor. " + facts.said(Sign.NOT_THERE),
                        "Look at the conversation on the desk: whose it is, and in which inbox."));
    }

    private static Predicate<Facts> waiting(Predicate<Facts> when) {
        return when.and(facts -> facts.missing(Hop.HANDED_OVER));
    }

    private static Predicate<Facts> outside(Predicate<Facts> when) {
        return when.and(facts -> facts.missing(Hop.RECEIVED) && !facts.by(Channel.WEB_CHAT));
    }

    private static Predicate<Facts> onPage(Predicate<Facts> when) {
        return when.and(facts -> facts.missing(Hop.RECEIVED) && facts.by(Channel.WEB_CHAT));
    }
}
