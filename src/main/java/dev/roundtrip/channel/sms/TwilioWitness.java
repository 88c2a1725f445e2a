package dev.roundtrip.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import dev.roundtrip.channel.Held;
import dev.roundtrip.channel.Likeness;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import dev.roundtrip.trip.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Twilio, asked by its records what became of a text. Shows records of our numbers that carry our mark, and no others. */
final class TwilioWitness implements Witness {
    static final String WHO = "Twilio";
    private static final Set<Message.Status> LOST =
            Set.of(Message.Status.FAILED, Message.Status.UNDELIVERED, Message.Status.CANCELED);
    private static final Set<Message.Status> THERE = Set.of(Message.Status.DELIVERED, Message.Status.READ);

    private final TwilioAccess access;
    private final String number;
    private final Records records;
    private final WebhookLook webhook;

    /**
     * One for the customer with that number.
     *
     * @param client gives up soon
     * @param callback where the desk says that Twilio must post; empty when it does not say or another place decides
     */
    TwilioWitness(TwilioAccess access, String number, TwilioRestClient client, Optional<Callback> callback) {
        this.access = access;
        this.number = number;
        this.records = new Records(client);
        this.webhook = new WebhookLook(records, access.deskNumber(), number, callback);
    }

    @Override
    public List<Trace> traces(Miss miss) {
        List<Trace> traces = new ArrayList<>();
        switch (miss.missing()) {
            case SEEN_BY_DESK -> {
                ask(traces, "the record of the text", () -> record(miss, Remedy::of));
                ask(traces, "the desk's number", () -> webhook.traces(miss));
            }
            case RECEIVED -> {
                traces.addAll(ofTheAnswer(miss));
                ask(traces, "the texts to " + number, () -> arrived(miss));
            }
            default -> {
                // Twilio has no part in the other hops.
            }
        }
        return traces;
    }

    /** What Twilio's record of the answer says. */
    List<Trace> ofTheAnswer(Miss miss) {
        List<Trace> traces = new ArrayList<>();
        ask(traces, "the record of the answer", () -> record(miss, TwilioWitness::documented));
        return traces;
    }

    private void ask(List<Trace> traces, String what, Supplier<List<Trace>> question) {
        try {
            traces.addAll(question.get());
        } catch (RuntimeException unanswered) {
            traces.add(
                    trace(Sign.UNASKED, "%s", TwilioTrouble.sentence("the question for " + what, access, unanswered)));
        }
    }

    private List<Trace> record(Miss miss, java.util.function.IntFunction<String> remedy) {
        if (miss.providerId().isEmpty()) {
            return List.of(trace(Sign.UNASKED, "Its SID is not known, so that its record can't be asked for."));
        }
        String sid = miss.providerId().get();
        return List.of(records.of(sid)
                .map(record -> told(record, remedy))
                .orElseGet(() -> trace(
                        Sign.UNASKED,
                        "The account %s has no record %s: another account sent it.",
                        access.accountSid(),
                        sid)));
    }

    private static Trace told(Message record, java.util.function.IntFunction<String> remedy) {
        if (THERE.contains(record.getStatus())) {
            return trace(Sign.DELIVERED, "Its record %s says %s.", record.getSid(), record.getStatus());
        } else if (!LOST.contains(record.getStatus())) {
            return trace(Sign.UNDER_WAY, "Its record %s still says %s.", record.getSid(), record.getStatus());
        }
        return trace(
                Sign.UNDELIVERED,
                "Its record %s says %s, %s",
                record.getSid(),
                record.getStatus(),
                record.getErrorCode() == null
                        ? "without a code."
                        : "code %d%s. %s"
                                .formatted(
                                        record.getErrorCode(),
                                        record.getErrorMessage() == null ? "" : ": " + record.getErrorMessage(),
                                        remedy.apply(record.getErrorCode())));
    }

    /** The codes' remedies are told for texts to the desk; an answer goes the other way. */
    private static String documented(int code) {
        return "See https://www.twilio.com/docs/api/errors/" + code + ".";
    }

    private List<Trace> arrived(Miss miss) {
        Likeness likeness = Likeness.with(miss);
        List<Trace> traces = new ArrayList<>(Held.traces(
                WHO,
                miss,
                records.cameTo(number, miss).stream().map(TwilioWitness::held).toList()));
        records.cameFrom(access.deskNumber(), miss).stream()
                .filter(record -> likeness.marked(body(record)))
                .filter(record -> !number.equals(record.getTo())
                        && access.customerNumbers().contains(record.getTo()))
                .map(record -> trace(
                        Sign.OTHER_PERSON,
                        "It came to %s instead of %s, as %s.",
                        record.getTo(),
                        number,
                        record.getSid()))
                .forEach(traces::add);
        return traces.isEmpty()
                ? List.of(trace(
                        Sign.NOT_THERE,
                        "No inbound record with %s at %s or at another number of the customers.",
                        miss.mark(),
                        number))
                : traces;
    }

    private static Held held(Message record) {
        return new Held("inbound record " + record.getSid(), body(record), Records.dated(record));
    }

    static String body(Message record) {
        return record.getBody() == null ? "" : record.getBody();
    }

    static Trace trace(Sign sign, String sentence, Object... words) {
        return new Trace(sign, WHO, sentence.formatted(words));
    }
}
