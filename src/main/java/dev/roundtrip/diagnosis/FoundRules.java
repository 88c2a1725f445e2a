package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.Rule.certain;
import static dev.roundtrip.diagnosis.Rule.likely;

import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Sign;
import java.util.List;
import java.util.stream.Stream;

/** The message was found, only not as it was owed; or a side itself says what became of it. Both ways. */
final class FoundRules {
    private FoundRules() {}

    static List<Rule> all() {
        return Stream.of(elsewhere(), otherwise(), inTime(), byLikeness())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> elsewhere() {
        return List.of(
                certain(
                        Cause.INBOX_GONE,
                        Sign.NO_INBOX,
                        "the inbox is gone.",
                        "Set the number of an inbox that is there, or make the token's owner a member of it."),
                certain(
                        Cause.WRONG_PERSON,
                        Sign.OTHER_PERSON,
                        "it came to somebody else.",
                        "Stop the channel until it is known by what the two were taken for one another: people read what is not theirs."),
                certain(
                        Cause.WRONG_INBOX,
                        Sign.OTHER_INBOX,
                        "it came into another inbox.",
                        "Compare the addresses, numbers and forwarding of the two inboxes."),
                certain(
                        Cause.IN_SPAM,
                        Sign.SPAM,
                        "it lies in the spam folder.",
                        "Check SPF, DKIM and DMARC of the desk's domain, and what the spam filter says in the mail's headers."));
    }

    private static List<Rule> otherwise() {
        return List.of(
                certain(
                        Cause.TWICE,
                        Sign.TWICE,
                        "it came more than once.",
                        "Look whether it was handed over more than once, or the provider delivered it more than once."),
                certain(
                        Cause.NOT_AS_PROMISED,
                        Sign.OTHER_KIND,
                        "it is held as something else.",
                        "Look at the message on the desk, and at what made it."),
                certain(
                        Cause.NOT_AS_PROMISED,
                        Sign.DELETED,
                        "somebody deleted it.",
                        "Find out who tidies up on the desk while it is tested."));
    }

    private static List<Rule> inTime() {
        return List.of(
                certain(
                        Cause.TOO_LATE,
                        Sign.LATE,
                        "it came, but too late.",
                        "Find out what is slow on the way, or give it a wider budget."),
                likely(
                        Cause.TOO_LATE,
                        Sign.UNTOLD,
                        "it is there and was not told of in time.",
                        "Compare the clocks of the two sides, then look what held the news of it up."));
    }

    private static List<Rule> byLikeness() {
        return List.of(
                // Only by likeness: an automatic reply may begin with the same words.
                likely(
                                Cause.ALTERED,
                                Sign.ALTERED,
                                "something came that has its words and not its mark: this message, changed on its way, or another one that resembles it.",
                                "Compare the two: what is cut, replaced or added, and by whom.")
                        .and(facts ->
                                !facts.says(Sign.BOUNCED, Sign.UNDELIVERED, Sign.GIVEN_UP, Sign.WEBHOOK_ELSEWHERE)));
    }
}
