package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A customer's own texts: watched until the carrier has delivered them or given up. */
final class SentTexts {
    private static final Set<Message.Status> LOST =
            Set.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);
    private static final Set<Message.Status> THERE = Set.of(Message.Status.DELIVERED, Message.Status.READ);

    private final TwilioAccess access;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Map<String, String> lost = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();

    SentTexts(TwilioAccess access) {
        this.access = access;
    }

    /** Watches a text that Twilio took. */
    void add(Message record) {
        states.put(record.getSid(), state(record));
        underWay.add(record.getSid());
    }

    /** What the carrier last said of it: "delivered", "undelivered, code 30007"; empty when it was not sent by Twilio. */
    Optional<String> state(String sid) {
        return Optional.ofNullable(states.get(sid));
    }

    private static String state(Message record) {
        return record.getStatus() + (record.getErrorCode() == null ? "" : ", code " + record.getErrorCode());
    }

    /** Asks Twilio what became of every text that is still under way. */
    void look(TwilioRestClient client) {
        for (String sid : underWay) {
            Message record = Message.fetcher(sid).fetch(client);
            states.put(sid, state(record));
            if (LOST.contains(record.getStatus())) {
                lost.put(sid, sentence(record));
                underWay.remove(sid);
            } else if (THERE.contains(record.getStatus())) {
                underWay.remove(sid);
            }
        }
    }

    /** Why this text will never reach the desk's number; empty while it may, or when it did. */
    Optional<String> lost(String sid) {
        return Optional.ofNullable(lost.get(sid));
    }

    Optional<String> trouble() {
        return lost.values().stream().findFirst();
    }

    private String sentence(Message record) {
        String why = record.getErrorCode() == null
                ? "Twilio gives no code. See its record in Twilio's console."
                : "code %d%s. %s"
                        .formatted(
                                record.getErrorCode(),
                                record.getErrorMessage() == null ? "" : ": " + record.getErrorMessage(),
                                Remedy.of(record.getErrorCode()));
        return "Twilio took the text %s to %s but did not deliver it (%s): %s"
                .formatted(record.getSid(), access.deskNumber(), record.getStatus(), why);
    }
}
