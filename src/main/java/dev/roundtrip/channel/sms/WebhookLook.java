package dev.roundtrip.channel.sms;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The desk's number at Twilio: whether the text came to it, and where Twilio posts what comes to it. */
final class WebhookLook {
    private final Records records;
    private final String deskNumber;
    private final String number;
    private final Optional<Callback> callback;

    WebhookLook(Records records, String deskNumber, String number, Optional<Callback> callback) {
        this.records = records;
        this.deskNumber = deskNumber;
        this.number = number;
        this.callback = callback;
    }

    List<Trace> traces(Miss miss) {
        Optional<IncomingPhoneNumber> owned = records.owned(deskNumber);
        if (owned.isEmpty()) {
            return List.of(TwilioWitness.trace(
                    Sign.UNASKED,
                    "The desk's number %s is not in this account, so that neither its texts nor its webhook can be asked for.",
                    deskNumber));
        }
        List<Trace> traces = new ArrayList<>();
        traces.add(webhook(owned.get()));
        traces.add(records.cameTo(deskNumber, miss).stream()
                .filter(record -> number.equals(String.valueOf(record.getFrom()))
                        && TwilioWitness.body(record).contains(miss.mark()))
                .findFirst()
                .map(record -> TwilioWitness.trace(
                        Sign.DELIVERED, "It came to %s as inbound record %s.", deskNumber, record.getSid()))
                .orElseGet(() -> TwilioWitness.trace(
                        Sign.NOT_THERE, "There is no inbound record of it at the desk's number %s.", deskNumber)));
        return traces;
    }

    private Trace webhook(IncomingPhoneNumber owned) {
        if (callback.isEmpty()) {
            return TwilioWitness.trace(
                    Sign.UNASKED,
                    "Where the desk wants to be told of texts is not known here, or a messaging service decides it: see the inbox's settings.");
        } else if (!blank(owned.getSmsApplicationSid())) {
            return TwilioWitness.trace(
                    Sign.UNASKED,
                    "The number %s posts to where its TwiML application %s says: look there.",
                    deskNumber,
                    owned.getSmsApplicationSid());
        }
        String set = owned.getSmsUrl() == null ? "" : shown(owned.getSmsUrl());
        Sign sign = callback.get().sign(set);
        return TwilioWitness.trace(
                sign,
                sign == Sign.WEBHOOK_RIGHT
                        ? "The number %s posts to %s, which is the desk's."
                        : "The number %s posts to %s and not to %s, where the desk wants to be told"
                                + (sign == Sign.WEBHOOK_UNCLEAR
                                        ? "; whether the desk is told there as well can't be seen from outside."
                                        : "."),
                deskNumber,
                set.isEmpty() ? "nobody" : set,
                callback.get().named());
    }

    /** Without a log-in or a query, which may be secret. */
    static String shown(URI address) {
        return address.toString().replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
