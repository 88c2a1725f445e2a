package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.trip.Channel;

/**
 * An answer that reached the customer in another thread than theirs.
 *
 * @param owed what it had to name as its thread: the customer's Message-ID, the desk's number, the visitor
 */
record OtherThread(Channel channel, Arrival answer, String owed) {

    /** Which message it is, by the id that it has at the customer. */
    String message() {
        return switch (channel) {
            case EMAIL -> "mail <%s>".formatted(answer.id());
            case SMS -> "text " + answer.id();
            case WEB_CHAT -> "bubble " + answer.id();
        };
    }

    /** Where to look, as a sentence. */
    String remedy() {
        return switch (channel) {
            case EMAIL ->
                "Look at In-Reply-To and References of %s: one of them must name the customer's <%s>."
                        .formatted(message(), owed);
            case SMS ->
                "Look %s up in Twilio: it must come from %s, to which the customer wrote, so compare the number of the inbox and its messaging service."
                        .formatted(message(), owed);
            case WEB_CHAT ->
                "Look whose conversation %s belongs to on the desk: it must be that of visitor %s, unless the page lost its visitor meanwhile."
                        .formatted(message(), owed);
        };
    }
}
