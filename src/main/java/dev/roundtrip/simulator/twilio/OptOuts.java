package dev.roundtrip.simulator.twilio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who has told which sender to leave them alone, as Twilio keeps it by default: by the word that a text consists of. */
final class OptOuts {
    private static final Set<String> OUT =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> IN = Set.of("START", "UNSTOP", "YES");
    private static final String GOODBYE =
            "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.";
    private static final String WELCOME =
            "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

    private record Pair(String sender, String recipient) {}

    private final Set<Pair> out = ConcurrentHashMap.newKeySet();

    /**
     * A text came to these senders: a number and the service that it belongs to.
     *
     * @return what Twilio answers by itself, where the text changed something
     */
    Optional<String> heard(List<String> senders, String customer, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        List<Pair> pairs =
                senders.stream().map(sender -> new Pair(sender, customer)).toList();
        if (OUT.contains(word)) {
            return out.addAll(pairs) ? Optional.of(GOODBYE) : Optional.empty();
        } else if (IN.contains(word)) {
            return out.removeAll(pairs) ? Optional.of(WELCOME) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Refuses what is for somebody who has opted out of that sender's texts. */
    void check(Draft draft) {
        String sender = draft.service().isEmpty() ? draft.from() : draft.service();
        if (out.contains(new Pair(sender, draft.to())) || out.contains(new Pair(draft.from(), draft.to()))) {
            throw TwilioError.unsubscribed();
        }
    }
}
