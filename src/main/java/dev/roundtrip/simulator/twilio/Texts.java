package dev.roundtrip.simulator.twilio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All records, of all accounts. */
final class Texts {
    private final Map<String, Text> bySid = new LinkedHashMap<>();

    synchronized Text save(Text text) {
        bySid.put(text.sid(), text);
        return text;
    }

    synchronized Optional<Text> find(String accountSid, String sid) {
        return Optional.ofNullable(bySid.get(sid))
                .filter(text -> text.accountSid().equals(accountSid));
    }

    synchronized void remove(String sid) {
        bySid.remove(sid);
    }

    /** Newest first, as Twilio lists them. */
    synchronized List<Text> list(Predicate<Text> wanted) {
        List<Text> found =
                new ArrayList<>(bySid.values().stream().filter(wanted).toList());
        Collections.reverse(found);
        return found;
    }
}
