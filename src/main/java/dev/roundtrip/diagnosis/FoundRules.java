package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Sign;
import java.util.List;

/** The message was found, only not as it was owed; or a side itself says what became of it. Both ways. */
final class FoundRules {
    private FoundRules() {}

    static List<Rule> all() {
        return List.of(
                certain(
                        Cause.INBOX_GONE,
                        facts -> facts.says(Sign.NO_INBOX),
                        facts -> "the inbox is gone. " + facts.said(Sign.NO_INBOX),
                        "Set the number of an inbox that is there, or make the token's owner a member of it."),
                certain(
                        Cause.WRONG_PERSON,
                        facts -> facts.says(Sign.OTHER_PERSON),
                        facts -> "it came to somebody else. " + facts.said(Sign.OTHER_PERSON),
                        "Stop the channel until it is known by what the two were taken for one another: people read what is not theirs."),
                certain(
                        Cause.WRONG_INBOX,
                        facts -> facts.says(Sign.OTHER_INBOX),
                        facts -> "it came into another inbox. " + facts.said(Sign.OTHER_INBOX),
                        "Compare the addresses, numbers and forwarding of the two inboxes."),
                certain(
                        Cause.WRONG_THREAD,
                        facts -> facts.says(Sign.OTHER_THREAD),
                        facts -> "it came into another thread. " + facts.said(Sign.OTHER_THREAD),
                        "Look at In-Reply-To and References of the mail, the number of the text, the visitor of the page."),
                certain(
                        Cause.IN_SPAM,
                        facts -> facts.says(Sign.SPAM),
                        facts -> "it lies in the spam folder. " + facts.said(Sign.SPAM),
                        "Check SPF, DKIM and DMARC of the desk's domain, and what the spam filter says in the mail's headers."),
                certain(
                        Cause.TWICE,
                        facts -> facts.says(Sign.TWICE),
                        facts -> "it came more than once. " + facts.said(Sign.TWICE),
                        "Look whether it was handed over more than once, or the provider delivered it more than once."),
                certain(
                        Cause.ALTERED,
                        facts -> facts.says(Sign.ALTERED),
                        facts -> "it came with other words. " + facts.said(Sign.ALTERED),
                        "Compare the two: what is cut, replaced or added, and by whom."),
                certain(
                        Cause.NOT_AS_PROMISED,
                        facts -> facts.says(Sign.OTHER_KIND),
                        facts -> "it is held as something else. " + facts.said(Sign.OTHER_KIND),
                        "Look at the message on the desk, and at what made it."),
                certain(
                        Cause.NOT_AS_PROMISED,
                        facts -> facts.says(Sign.DELETED),
                        facts -> "somebody deleted it. " + facts.said(Sign.DELETED),
                        "Find out who tidies up on the desk while it is tested."),
                certain(
                        Cause.TOO_LATE,
                        facts -> facts.says(Sign.LATE),
                        facts -> "it came, but too late. " + facts.said(Sign.LATE),
                        "Find out what is slow on the way, or give it a wider budget."),
                likely(
                        Cause.TOO_LATE,
                        facts -> facts.says(Sign.UNTOLD),
                        facts -> "it is there and was not told of in time. " + facts.said(Sign.UNTOLD),
                        "Compare the clocks of the two sides, then look what held the news of it up."));
    }
}
